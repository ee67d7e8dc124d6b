import type { Successor } from '../../scripts/content/site-config.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { link } from './link.ts'

/** The body that now does the work of this one. `successor-version` is the nearest of the registered relations (RFC 5829). */
export function successorLink({ name, url }: Successor, frame: Frame): Html {
  return html`<a href="${link(frame)(url)}" rel="successor-version noopener">${name}</a>`
}
