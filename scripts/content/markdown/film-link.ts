import type { BodyReading } from './body-reading.ts'
import { escapeHtml } from './escape-html.ts'

export interface FilmLink {
  readonly href: string
  readonly alt: string
  /** Name of the site. */
  readonly host: string
}

/**
 * A film on another site: a link, so that the site learns of a reader who has chosen it and of nobody else, and the page needs no
 * frame of a stranger. It says beforehand whose site it is; with `noreferrer` that is not told which page was read.
 */
export function filmLink({ href, alt, host }: FilmLink, reading: BodyReading): string {
  const { watchAt, filmPrivacy, external } = reading.options.labels
  const name = (text: string) => escapeHtml(text.replaceAll('{host}', host))
  return `<p class="film"><a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer"><b>${escapeHtml(alt)}</b> <span>${name(watchAt)}</span><span class="visually-hidden"> ${escapeHtml(external)}</span></a> <small>${name(filmPrivacy)}</small></p>`
}
