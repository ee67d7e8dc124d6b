import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { link } from './link.ts'

export interface NeighboursProps {
  readonly frame: Frame
  readonly label: string
  readonly newer: PageLink | null
  readonly older: PageLink | null
  /** What stands above each of the two titles. */
  readonly captions: { readonly newer: string; readonly older: string }
}

/** The pages before and after this one in time, or null where there is neither. */
export function neighbours(props: NeighboursProps): Html | null {
  const { frame, label, newer, older, captions } = props
  if (!newer && !older) return null
  return html`<nav class="neighbours" aria-label="${label}">
${older && neighbour(older, captions.older, 'prev', frame)}
${newer && neighbour(newer, captions.newer, 'next', frame)}
</nav>`
}

function neighbour(page: PageLink, caption: string, rel: 'prev' | 'next', frame: Frame): Html {
  return html`<a class="neighbour-${rel}" href="${link(frame)(page.address)}" rel="${rel}"><span>${caption}</span> <b>${page.title}</b></a>`
}
