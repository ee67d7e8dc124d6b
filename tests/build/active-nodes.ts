import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { emptyBody } from '../../scripts/content/empty-body.ts'
import { pictureViewer } from '../../templates/parts/picture-viewer.ts'
import { englishSite } from '../site/english-site.ts'
import { fullSite } from '../templates/full-site.ts'
import { renderAll } from '../templates/render-all.ts'

type Element = DefaultTreeAdapterMap['element']
type Node = DefaultTreeAdapterMap['node']

/** Elements that no text becomes. The templates have some of their own, which are known by their start tags. */
const forbidden = new Set(
  'applet base button dialog embed form frame frameset iframe input isindex keygen layer marquee math object param portal select source style template textarea track foreignObject animate set use image'.split(
    ' ',
  ),
)
/** What a page refers to besides its own links. */
const linkKinds = new Set(['canonical', 'alternate', 'stylesheet', 'icon', 'search'])
/** Schemes of addresses that may stand in a page. */
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])
/** Ids of the layout, and those of texts, which begin so that none can pass for a property of the document. */
const ownId =
  /^(?:(?:muc|chu-thich|cho-doc|thong-ke|so-lieu|theo|thang|tin)(?:-[a-z\d]+)*|noi-dung|xem-tiep|cung-chu-de|tim-kiem|trang-thai-tim|goi-y|ket-qua|xem-theo-muc|xem-anh|tu-khoa|trang|thong-tin-chung|hom-nay|nam|doc-nhieu|trang-da-luu|chuyen-muc)$/

/** The start tags of forbidden elements in pages with harmless content: fields, buttons and templates of the frame. */
const ownTags = new Set(
  [
    ...[...renderAll(fullSite()).values(), ...renderAll(englishSite()).values()],
    String(pictureViewer({ ...emptyBody, shows: ['gallery'] }, fullSite().frame)),
  ].flatMap((page) =>
    elementsOf(page)
      .filter(({ tagName }) => forbidden.has(tagName))
      .map(startTag),
  ),
)

/**
 * Everything in a page that could run, load, send or lead somewhere that the site does not mean to, as a browser's
 * parser sees it: `script`, `a[onclick]`, `a[href=javascript:…]`. Empty for every page of the site.
 */
export function activeNodes(html: string): string[] {
  return elementsOf(html).flatMap(activeParts)
}

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
    if ('content' in node) visit(node.content)
  }
  visit(parse(html, { scriptingEnabled: false }))
  return found
}

function startTag({ tagName, attrs }: Element): string {
  return `<${tagName}${attrs.map(({ name, value }) => ` ${name}="${value}"`).join('')}>`
}

/** Files of the site, each with its width. */
const ownSet = /^\/assets\/[\w-]+\.\w+ \d+w(?:, \/assets\/[\w-]+\.\w+ \d+w)*$/

function activeParts(element: Element): string[] {
  const { tagName } = element
  const values = new Map(element.attrs.map(({ name, value }) => [name, value]))
  const isOfPicture =
    tagName === 'source' &&
    element.parentNode?.nodeName === 'picture' &&
    ownSet.test(values.get('srcset') ?? '')
  if (forbidden.has(tagName) && !isOfPicture) return ownTags.has(startTag(element)) ? [] : [tagName]
  // The mark in the head of every page, and the code of its address on paper.
  if (tagName === 'svg' && !/^(?:mark|address-code)$/.test(values.get('class') ?? ''))
    return ['svg']
  if (tagName === 'script' && !isOwnScript(element, values)) return ['script']
  const found = element.attrs.flatMap(({ name, value }) =>
    isActive(tagName, name, value) ? [`${tagName}[${name}=${value}]`] : [],
  )
  const isPreload = values.get('rel') === 'preload' && ownSet.test(values.get('imagesrcset') ?? '')
  const isManifest = /^\/(?:en\/)?manifest\.webmanifest$/.test(values.get('href') ?? '')
  const isOwn = isPreload || (values.get('rel') === 'manifest' && isManifest)
  if (tagName === 'link' && !isOwn && !linkKinds.has(values.get('rel') ?? '')) {
    found.push('link')
  }
  return found
}

/** A file of the site, or data that no browser runs. */
function isOwnScript(element: Element, values: ReadonlyMap<string, string>): boolean {
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  if (values.get('type') !== 'application/ld+json') {
    return text === '' && /^\/assets\/[\w-]+\.js$/.test(values.get('src') ?? '')
  }
  JSON.parse(text)
  return values.size === 1
}

function isActive(tagName: string, name: string, value: string): boolean {
  if (name === 'srcset') return !ownSet.test(value)
  if (/^on|^(?:style|srcdoc|action|formaction|ping|background|target|is|slot)$/.test(name))
    return true
  if (name === 'id') return !ownId.test(value)
  if (name === 'name') return tagName !== 'meta'
  if (name === 'http-equiv') return value !== 'refresh'
  if (name === 'content' && /^\d+; *url=/.test(value)) return !/^0; url=\/(?!\/)/.test(value)
  if (!/^(?:href|src|poster|data|cite|xlink:href)$/.test(name)) return false
  return (
    !URL.canParse(value, 'https://a.vn') || !schemes.has(new URL(value, 'https://a.vn').protocol)
  )
}
