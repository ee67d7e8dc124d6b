import type { Token } from 'markdown-it'
import type { Picture } from '../attachment.ts'
import type { BodyReading } from './body-reading.ts'
import { escapeHtml } from './escape-html.ts'
import { imageTag } from './image-tag.ts'
import { shorten } from './shorten.ts'
import { siteHref } from './site-href.ts'

/** How wide a picture of the grid is: a half of a phone, a third of the column. */
const sizes =
  '(max-width: 47.99rem) and (min-resolution: 2.5dppx) 31vw, (max-width: 47.99rem) 46vw, 14rem'

/** Opens and closes a gallery; what stands between are its items. The mark is what the page script looks for. */
export const galleryEnds = ['<ul class="gallery" data-bo-anh>\n', '</ul>\n'] as const

/** One picture of a gallery: without script a link to the whole picture. */
export function galleryItem(
  picture: Picture,
  alt: string,
  caption: string,
  reading: BodyReading,
): string {
  reading.shows.add('gallery')
  const image = imageTag(picture, { alt, title: '' }, reading, sizes)
  const figcaption = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`
  const href = escapeHtml(siteHref(picture.address, reading))
  return `<li><figure><a href="${href}">${image}</a>${figcaption}</figure></li>\n`
}

/** True for a paragraph that holds pictures and nothing else: one is a figure, several are a gallery. */
export function isPicturesOnly(children: readonly Token[]): boolean {
  return children.some(isImage) && children.every(isOfGallery)
}

/**
 * Tells what keeps a paragraph from becoming the gallery that it was meant to be: words on a line of their own between or below
 * the pictures, or the colons with which other programs fence galleries. `firstLine` is counted from 0.
 */
export function checkGallery(
  children: readonly Token[],
  firstLine: number,
  reading: BodyReading,
): void {
  const lines = linesOf(children)
  const pictures = lines.filter((line) => line.some(isImage) && line.every(isOfGallery)).length
  if (pictures === 0) return
  const words = lines.map((line) => (line.some(isImage) ? '' : textOf(line)))
  const fence = words.findIndex((text) => text.startsWith(':::'))
  const other = words.findIndex((text) => text !== '')
  if (fence >= 0) {
    const found = shorten(words[fence] ?? '')
    reading.report('gallery-fence', { found }, { line: firstLine + fence, written: ':::' })
  } else if (pictures > 1 && other >= 0) {
    const found = words[other] ?? ''
    const place = { line: firstLine + other, written: found }
    reading.report('gallery-text', { found: shorten(found) }, place)
  }
}

function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const token of children) {
    if (isBreak(token)) lines.push([])
    else lines.at(-1)?.push(token)
  }
  return lines
}

function textOf(line: readonly Token[]): string {
  return line
    .map((token) => token.content)
    .join('')
    .trim()
}

const isImage = (token: Token) => token.type === 'image'
const isBreak = (token: Token) => token.type === 'softbreak' || token.type === 'hardbreak'
const isBlank = (token: Token) =>
  isBreak(token) || (token.type === 'text' && token.content.trim() === '')
const isOfGallery = (token: Token) => isImage(token) || isBlank(token)
