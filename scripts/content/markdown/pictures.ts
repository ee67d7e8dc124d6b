import type { Token } from 'markdown-it'
import type { Attachment, Picture } from '../attachment.ts'
import { isEmptyAlt } from './alt-words.ts'
import { attachmentLink } from './attachment-link.ts'
import type { BodyReading } from './body-reading.ts'
import { decode } from './decode.ts'
import { escapeHtml } from './escape-html.ts'
import { imageTag } from './image-tag.ts'
import { plainText } from './plain-text.ts'
import { resolveLink } from './resolve-link.ts'
import { shorten } from './shorten.ts'
import { suggestFile } from './suggest-file.ts'

/** True for a paragraph that holds pictures and nothing else: each becomes a figure. */
export function isPicturesOnly(children: readonly Token[]): boolean {
  return (
    children.some((token) => token.type === 'image') &&
    children.every(
      (token) =>
        token.type === 'image' ||
        token.type === 'softbreak' ||
        token.type === 'hardbreak' ||
        (token.type === 'text' && token.content.trim() === ''),
    )
  )
}

/**
 * HTML of the picture in `token`, which stands on `line` of the text (counted from 0); empty where it cannot be shown.
 * As a figure its Markdown title is the caption. Sound, film and documents written as pictures become links.
 */
export function readPicture(
  token: Token,
  line: number,
  asFigure: boolean,
  reading: BodyReading,
): string {
  const written = String(token.attrGet('src') ?? '')
  reading.countLink(written.length + String(token.attrGet('title') ?? '').length)
  const alt = plainText(token.children ?? [], true)
  const attachment = findAttachment(written, line, reading)
  if (alt === '') {
    reading.report('alt-missing', { written: shorten(written) }, { line, written })
  } else if (attachment !== undefined && isEmptyAlt(alt, attachment.file)) {
    reading.report('alt-empty-words', { alt: shorten(alt) }, { line, written: alt })
  }
  if (attachment === undefined) return ''
  if (!isPicture(attachment)) {
    const { href, end } = attachmentLink(attachment, reading)
    return `<a class="attachment" href="${escapeHtml(href)}">${escapeHtml(alt)}${end}</a>`
  }
  reading.attachments.add(attachment.file)
  const title = token.attrGet('title')
  const caption = title === null ? '' : String(title).trim()
  const image = imageTag(attachment, { alt, title: asFigure ? '' : caption }, reading)
  if (!asFigure) return image
  const figcaption = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>\n`
  return `<figure>\n${image}\n${figcaption}</figure>\n`
}

/** The attachment that a picture names, or a problem. */
function findAttachment(
  written: string,
  line: number,
  reading: BodyReading,
): Attachment | Picture | undefined {
  const { options } = reading
  const target = resolveLink(written, options)
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

function isPicture(attachment: Attachment | Picture): attachment is Picture {
  return 'width' in attachment
}
