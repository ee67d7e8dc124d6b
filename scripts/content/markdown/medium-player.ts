import type { Attachment } from '../attachment.ts'
import { isPicture } from '../attachments.ts'
import { posterAddress } from '../picture-sources.ts'
import { attachmentLink } from './attachment-link.ts'
import type { BodyReading } from './body-reading.ts'
import { escapeHtml } from './escape-html.ts'
import { siteHref } from './site-href.ts'

export interface MediumWords {
  readonly alt: string
  readonly caption: string
  /** Line of the text, counted from 0, and what stands there as the address. */
  readonly line: number
  readonly written: string
}

/** True for sound and film. */
export function isMedium({ type }: Attachment): boolean {
  return type === 'mp3' || type === 'mp4'
}

/**
 * A player for sound or film of the site's own, of which nothing is loaded before a reader starts it. Captions and the picture that
 * stands for a film lie beside it under the same name: `le-hoi.mp4`, `le-hoi.vtt`, `le-hoi.jpg`.
 */
export function mediumPlayer(
  medium: Attachment,
  { alt, caption, line, written }: MediumWords,
  reading: BodyReading,
): string {
  reading.shows.add('medium')
  const { labels } = reading.options
  const { href, end } = attachmentLink(medium, reading)
  const source = escapeHtml(href)
  const name = escapeHtml(alt)
  const player =
    medium.type === 'mp3'
      ? `<audio controls preload="none" src="${source}" aria-label="${name}"></audio>`
      : film(medium, source, name, { line, written }, reading)
  const words = caption === '' ? '' : `${escapeHtml(caption)} `
  const download = `<a class="attachment" href="${source}">${escapeHtml(labels.download)}${end}</a>`
  return `<figure class="medium">\n${player}\n<figcaption>${words}${download}</figcaption>\n</figure>\n`
}

function film(
  { file }: Attachment,
  source: string,
  name: string,
  place: { line: number; written: string },
  reading: BodyReading,
): string {
  const { labels, language } = reading.options
  const captions = beside(file, ['vtt'], reading)
  const track = captions
    ? `<track kind="captions" src="${escapeHtml(siteHref(captions.address, reading))}" srclang="${language}" label="${escapeHtml(labels.captions)}" default>`
    : ''
  if (!captions) {
    const wanted = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '.vtt')
    reading.report('captions-missing', { wanted }, place)
  }
  const poster = beside(file, ['jpg', 'jpeg', 'png', 'webp'], reading)
  const still =
    poster && isPicture(poster)
      ? ` poster="${escapeHtml(siteHref(posterAddress(poster), reading))}" width="${poster.width}" height="${poster.height}"`
      : ''
  return `<video controls playsinline preload="none" src="${source}" aria-label="${name}"${still}>${track}</video>`
}

/** A file of the same name with one of these endings, which is then published too. */
function beside(file: string, endings: readonly string[], reading: BodyReading) {
  const name = file.replace(/\.[^.]+$/, '')
  for (const ending of endings) {
    const found = reading.options.attachment(`${name}.${ending}`)
    if (!found) continue
    reading.attachments.add(found.file)
    return found
  }
  return undefined
}
