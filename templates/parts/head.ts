import type { LeadPicture } from '../../scripts/content/article.ts'
import { fullAddress } from '../../scripts/site/full-address.ts'
import type { ArticlePage, Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { Assets, Script } from '../page-data.ts'
import { palette } from '../styles/palette.ts'
import { words } from '../words/words.ts'
import { alternateLinks } from './alternate-links.ts'
import { dublinCore } from './dublin-core.ts'
import { feedLinks } from './feed-links.ts'
import { jsonLd } from './json-ld.ts'
import { link } from './link.ts'
import { openGraph } from './open-graph.ts'
import type { PicturePlace } from './picture.ts'
import { policyMeta } from './policy-meta.ts'
import { preloadPicture } from './preload-picture.ts'
import { moduleScript, preferencesScript } from './reader-scripts.ts'

export interface HeadProps {
  readonly frame: Frame
  readonly assets: Assets
  /** Site path of the page; null where it has none of its own (404), which also keeps search engines out. */
  readonly address: string | null
  /** Null on the home page, whose title is the site's name. */
  readonly title: string | null
  readonly description: string
  readonly article?: ArticlePage
  readonly image?: LeadPicture | null
  /** Where that picture stands, on a page that shows it first. */
  readonly imagePlace?: PicturePlace
  /** The section whose feeds belong to the page. */
  readonly section?: PageLink
  /** A script for this page alone. */
  readonly script?: Script | null
  /** Objects for JSON-LD. */
  readonly structuredData?: readonly object[]
}

/** The head of a page: what search engines, feed readers and shared links read, then what the page loads. */
export function head(props: HeadProps): Html {
  const { frame, assets, address, description, structuredData = [] } = props
  const { article = null, image = null, section = null } = props
  const { language, name } = frame.config
  const site = frame.archive ? `${name} (${words(language).archive.mark})` : name
  const href = link(frame)
  const title = props.title ?? name
  return html`<head>
<meta charset="utf-8">
${policyMeta(assets)}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${props.title === null ? site : `${title} | ${site}`}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${palette.light.wash}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${palette.dark.wash}" media="(prefers-color-scheme: dark)">
${
  address === null
    ? html`<meta name="robots" content="noindex">
`
    : html`<link rel="canonical" href="${fullAddress(frame, address)}">
${alternateLinks(frame, address)}`
}${image && props.imagePlace && preloadPicture(image, props.imagePlace, frame)}${preferencesScript(frame, assets)}<link rel="stylesheet" href="${href(assets.styles)}">
${
  props.script?.styles &&
  html`<link rel="stylesheet" href="${href(props.script.styles)}">
`
}<link rel="stylesheet" href="${href(assets.print)}" media="print">
${[assets.reader.page, assets.script, props.script].map(
  (script) =>
    script &&
    html`${moduleScript(frame, script)}
`,
)}<link rel="icon" href="${href(assets.icon)}" type="${iconType(assets.icon)}">
<link rel="manifest" href="${href(`${frame.home}manifest.webmanifest`)}">
${feedLinks(frame, section)}${
  address !== null &&
  html`${openGraph({ frame, address, title, description, image, article, section, share: assets.share })}${dublinCore({ frame, address, title, description, article })}`
}${structuredData.map(jsonLd)}</head>`
}

function iconType(address: string): string {
  const ending = address.slice(address.lastIndexOf('.') + 1)
  return ending === 'svg' ? 'image/svg+xml' : ending === 'jpg' ? 'image/jpeg' : `image/${ending}`
}
