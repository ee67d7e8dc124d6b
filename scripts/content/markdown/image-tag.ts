import type { Picture } from '../attachment.ts'
import { columnSizes, type PictureSource, pictureSources, srcset } from '../picture-sources.ts'
import type { BodyReading } from './body-reading.ts'
import { escapeHtml } from './escape-html.ts'
import { siteHref } from './site-href.ts'

/** What an `img` says besides where its files are. */
export interface ImageWords {
  readonly alt: string
  /** Empty for none. */
  readonly title: string
}

/**
 * The `img` of a picture, within a `picture` where there are better formats than its own. Every picture of a page but the first
 * waits until it is near; its size is written so that nothing moves then.
 */
export function imageTag(
  picture: Picture,
  { alt, title }: ImageWords,
  reading: BodyReading,
  sizes: string = columnSizes,
): string {
  reading.pictures++
  const href = (address: string) => siteHref(address, reading)
  const { better, usual, src } = pictureSources(picture)
  const set = (source: PictureSource) =>
    `srcset="${escapeHtml(srcset(source, href))}" sizes="${escapeHtml(sizes)}"`
  const choice = usual.candidates.length > 1 ? ` ${set(usual)}` : ''
  const size = `width="${picture.width}" height="${picture.height}"`
  const lazy = reading.pictures > 1 ? ' loading="lazy"' : ''
  const hint = title === '' ? '' : ` title="${escapeHtml(title)}"`
  const image = `<img src="${escapeHtml(href(src))}"${choice} alt="${escapeHtml(alt)}" ${size}${lazy} decoding="async"${hint}>`
  if (better.length === 0) return image
  const sources = better.map((source) => `<source type="${source.type}" ${set(source)}>`)
  return `<picture>${sources.join('')}${image}</picture>`
}
