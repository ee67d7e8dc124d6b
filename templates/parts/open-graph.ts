import type { LeadPicture } from '../../scripts/content/article.ts'
import { counterpart } from '../../scripts/site/counterpart.ts'
import { isoDate } from '../../scripts/site/dates.ts'
import { fullAddress } from '../../scripts/site/full-address.ts'
import type { ArticlePage, Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { SharePicture, SharePictures } from '../page-data.ts'
import { words } from '../words/words.ts'

export interface OpenGraphProps {
  readonly frame: Frame
  readonly address: string
  readonly title: string
  readonly description: string
  readonly image: LeadPicture | null
  readonly article: ArticlePage | null
  readonly section: PageLink | null
  readonly share: SharePictures | null
}

/** What a shared link shows of the page: https://ogp.me. */
export function openGraph(props: OpenGraphProps): Html {
  const { frame, address, title, description, article } = props
  const { name, language, timeZone } = frame.config
  const shown = sharePicture(props)
  return html`<meta property="og:type" content="${article ? 'article' : 'website'}">
<meta property="og:site_name" content="${name}">
<meta property="og:locale" content="${words(language).locale}">
${
  frame.other &&
  counterpart(frame, address) !== null &&
  html`<meta property="og:locale:alternate" content="${words(frame.other.language).locale}">
`
}<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${fullAddress(frame, address)}">
${
  shown &&
  html`<meta property="og:image" content="${fullAddress(frame, shown.picture.address)}">
<meta property="og:image:width" content="${shown.picture.width}">
<meta property="og:image:height" content="${shown.picture.height}">
<meta property="og:image:alt" content="${shown.alt}">
<meta name="twitter:card" content="summary_large_image">
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

/** The page's own picture in the shape of a shared link, else the one drawn for its section, else the site's. */
function sharePicture({
  frame,
  image,
  section,
  share,
}: OpenGraphProps): { picture: SharePicture; alt: string } | null {
  const own = image && (share ? share.byPicture.get(image.picture.file) : image.picture)
  if (image && own) return { picture: own, alt: image.alt }
  const drawn = section && share?.bySection.get(section.address)
  if (section && drawn) return { picture: drawn, alt: section.title }
  return share?.site ? { picture: share.site, alt: frame.config.name } : null
}
