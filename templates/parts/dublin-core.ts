import { isoDate } from '../../scripts/site/dates.ts'
import { fullAddress } from '../../scripts/site/full-address.ts'
import type { ArticlePage, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'

export interface DublinCoreProps {
  readonly frame: Frame
  readonly address: string
  readonly title: string
  readonly description: string
  readonly article: ArticlePage | null
}

/** The elements of Dublin Core (ISO 15836) that Vietnamese public sites give for every page. */
export function dublinCore(props: DublinCoreProps): Html {
  const { frame, address, title, description, article } = props
  const { name, language, timeZone } = frame.config
  const elements: [string, string | null][] = [
    ['title', title],
    ['creator', article?.author ?? name],
    ['subject', article?.tags.map((tag) => tag.title).join('; ') || null],
    ['description', description],
    ['publisher', name],
    ['date', article && isoDate(article.date, timeZone)],
    ['identifier', fullAddress(frame, address)],
    ['source', article?.source ?? null],
    ['language', language],
  ]
  return html`${elements.map(
    ([element, content]) =>
      content &&
      html`<meta name="DC.${element}" content="${content}">
`,
  )}`
}
