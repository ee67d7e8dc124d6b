import type { LeadPicture } from '../../scripts/content/article.ts'
import { isoDate } from '../../scripts/site/dates.ts'
import { fullAddress } from '../../scripts/site/full-address.ts'
import type { ArticlePage, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

export interface OpenGraphProps {
  readonly frame: Frame
  readonly address: string
  readonly title: string
  readonly description: string
  readonly image: LeadPicture | null
  readonly article: ArticlePage | null
}

/** What a shared link shows of the page: https://ogp.me. */
export function openGraph(props: OpenGraphProps): Html {
  const { frame, address, title, description, image, article } = props
  const { name, language, timeZone } = frame.config
  return html`<meta property="og:type" content="${article ? 'article' : 'website'}">
<meta property="og:site_name" content="${name}">
<meta property="og:locale" content="${words(language).locale}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${fullAddress(frame, address)}">
${
  image &&
  html`<meta property="og:image" content="${fullAddress(frame, image.picture.address)}">
<meta property="og:image:width" content="${image.picture.width}">
<meta property="og:image:height" content="${image.picture.height}">
<meta property="og:image:alt" content="${image.alt}">
`
}${
  article &&
  html`<meta property="article:published_time" content="${isoDate(article.date, timeZone)}">
<meta property="article:section" content="${article.section.title}">
`
}${
  article?.updated &&
  html`<meta property="article:modified_time" content="${isoDate(article.updated, timeZone)}">
`
}`
}
