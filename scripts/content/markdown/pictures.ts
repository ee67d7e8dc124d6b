import type { Token } from 'markdown-it'
import type { Attachment, Picture } from '../attachment.ts'
import { isPicture } from '../attachments.ts'
import { isEmptyAlt } from './alt-words.ts'
import { attachmentLink } from './attachment-link.ts'
import type { BodyReading } from './body-reading.ts'
import { decode } from './decode.ts'
import { escapeHtml } from './escape-html.ts'
import { filmHost } from './film-hosts.ts'
import { filmLink } from './film-link.ts'
import { galleryItem } from './gallery.ts'
import { imageTag } from './image-tag.ts'
import { isMedium, mediumPlayer } from './medium-player.ts'
import { plainText } from './plain-text.ts'
import { type LinkTarget, resolveLink } from './resolve-link.ts'
import { shorten } from './shorten.ts'
import { suggestFile } from './suggest-file.ts'

/** `figure` is a paragraph of its own, `gallery` one of several in such a paragraph, `inline` among words. */
export type PicturePlace = 'figure' | 'gallery' | 'inline'

/**
 * HTML of the picture in `token`, which stands on `line` of the text (counted from 0); empty where it cannot be shown.
 * As a figure its Markdown title is the caption. Sound and film written as pictures become players in a paragraph of their own;
 * among words they become links, as documents do everywhere.
 */
export function readPicture(
  token: Token,
  line: number,
  place: PicturePlace,
  reading: BodyReading,
): string {
  const written = String(token.attrGet('src') ?? '')
  reading.countLink(written.length + String(token.attrGet('title') ?? '').length)
  const alt = plainText(token.children ?? [], true)
  const title = token.attrGet('title')
  const caption = title === null ? '' : String(title).trim()
  const target = resolveLink(written, reading.options)
  const host = place === 'figure' && target.kind === 'external' ? filmHost(target.host) : null
  const attachment = host === null ? findAttachment(written, target, line, reading) : undefined
  if (alt === '') {
    reading.report('alt-missing', { written: shorten(written) }, { line, written })
  } else if (attachment !== undefined && isEmptyAlt(alt, attachment.file)) {
    reading.report('alt-empty-words', { alt: shorten(alt) }, { line, written: alt })
  }
  if (host !== null && target.kind === 'external') {
    reading.externalLinks.push({ kind: 'site', host: target.host, line: reading.fileLine(line) })
    return figure(filmLink({ href: target.href, alt, host }, reading), caption)
  }
  if (attachment === undefined) return ''
  if (isPicture(attachment)) {
    reading.attachments.add(attachment.file)
    if (place === 'gallery') return galleryItem(attachment, alt, caption, reading)
    if (place === 'inline') return imageTag(attachment, { alt, title: caption }, reading)
    return figure(imageTag(attachment, { alt, title: '' }, reading), caption)
  }
  if (place === 'gallery') {
    reading.report('gallery-file', { written: shorten(written) }, { line, written })
    return ''
  }
  if (place === 'figure' && isMedium(attachment)) {
    return mediumPlayer(attachment, { alt, caption, line, written }, reading)
  }
  const { href, end } = attachmentLink(attachment, reading)
  return `<a class="attachment" href="${escapeHtml(href)}">${escapeHtml(alt)}${end}</a>`
}

function figure(content: string, caption: string): string {
  const figcaption = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>\n`
  return `<figure>\n${content}\n${figcaption}</figure>\n`
}

/** The attachment that a picture names, or a problem. */
function findAttachment(
  written: string,
  target: LinkTarget,
  line: number,
  reading: BodyReading,
): Attachment | Picture | undefined {
  const { options } = reading
  const said = shorten(written)
  if (target.kind === 'external' || target.kind === 'behind-name') {
    reading.report('picture-remote', { written: said }, { line, written })
    return undefined
  }
  const file =
    target.kind === 'file'
      ? target.file
      : target.kind === 'page'
        ? decode(target.address.slice(1))
        : null
  const attachment = file === null ? undefined : options.attachment(file)
  if (attachment !== undefined) return attachment
  const known = options.attachmentFiles ?? []
  const suggestion = file === null ? null : suggestFile(file, options.file, known)
  const place = { line, written, replacement: suggestion }
  reading.report('picture-missing', { written: said, suggestion }, place)
  return undefined
}
