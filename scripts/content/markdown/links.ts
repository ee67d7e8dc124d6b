import type { Token } from 'markdown-it'
import { isVisible } from '../unseen.ts'
import { addressOfFile } from './address-of-file.ts'
import { attachmentLink } from './attachment-link.ts'
import type { BodyReading } from './body-reading.ts'
import { decode } from './decode.ts'
import { encodeAddress } from './encode-address.ts'
import { escapeHtml } from './escape-html.ts'
import { hostsOfMail } from './hosts-of-mail.ts'
import type { InlinePlace } from './inline-place.ts'
import { type LinkTarget, resolveLink } from './resolve-link.ts'
import { shorten } from './shorten.ts'
import { siteHref } from './site-href.ts'
import { suggestFile } from './suggest-file.ts'

/** How a link is written on the page: its attributes in order, and HTML at the end of its words. */
interface Written {
  readonly attrs: [string, string][]
  readonly end: string
}

/**
 * Turns the link that opens at `children[index]` into what the page shows, and notes where it leads.
 * A link that must not be followed loses its tags and keeps its words.
 */
export function readLink(
  children: readonly Token[],
  index: number,
  reading: BodyReading,
  place: InlinePlace,
): void {
  const open = children[index]
  let closeIndex = index + 1
  while (closeIndex < children.length && children[closeIndex]?.type !== 'link_close') closeIndex++
  const close = children[closeIndex]
  if (open === undefined || close === undefined) return
  const href = String(open.attrGet('href') ?? '')
  const title = open.attrGet('title')
  const words = children.slice(index + 1, closeIndex)
  const line = place.lineOf(href)
  // A picture without a description is told by itself.
  const hasText = words.some((token) => token.type === 'image' || isVisible(token.content))
  if (!hasText) {
    reading.report('link-without-text', { written: shorten(href) }, { line, written: href })
  }
  reading.countLink(href.length + String(title ?? '').length)
  const target = resolveLink(href, reading.options)
  const written = hasText ? write(target, href, line, reading) : null
  if (written === null) {
    open.hidden = true
    close.hidden = true
    return
  }
  open.attrs = title === null ? written.attrs : [...written.attrs, ['title', title]]
  if (target.kind === 'contact' && target.scheme === 'tel') keepTogether(words)
  close.meta = { end: written.end }
}

/** Null for a link that loses its tags. */
function write(
  target: LinkTarget,
  written: string,
  line: number,
  reading: BodyReading,
): Written | null {
  const said = shorten(written)
  switch (target.kind) {
    case 'behind-name':
      reading.report('host-behind-name', { host: target.host }, { line, written })
      return null
    case 'external': {
      reading.externalLinks.push({ kind: 'site', host: target.host, line: reading.fileLine(line) })
      const rel = target.government ? 'noopener' : 'noopener nofollow'
      const label = escapeHtml(reading.options.labels.external)
      return {
        attrs: [
          ['href', target.href],
          ['rel', rel],
        ],
        end: `<span class="visually-hidden"> ${label}</span>`,
      }
    }
    case 'contact': {
      const links = hostsOfMail(target).map((link) => ({ ...link, line: reading.fileLine(line) }))
      reading.externalLinks.push(...links)
      return {
        attrs: [['href', `${target.scheme}:${encodeAddress(target.rest.replace(/\s+/g, ''))}`]],
        end: '',
      }
    }
    case 'anchor': {
      const address = addressOfFile(reading.options.file)
      if (target.anchor === '' || address === null) return null
      note(address, target.anchor, said, line, reading)
      return { attrs: [['href', `#${encodeURIComponent(target.anchor)}`]], end: '' }
    }
    case 'page': {
      // An attachment may be named by its whole path: /tin-tuc/ke-hoach.pdf
      const attachment = reading.options.attachment(decode(target.address.slice(1)))
      if (attachment !== undefined) return toAttachment(attachment, reading)
      note(target.address, target.anchor, said, line, reading)
      const hash = target.anchor === null ? '' : `#${encodeURIComponent(target.anchor)}`
      return { attrs: [['href', siteHref(target.address, reading) + target.query + hash]], end: '' }
    }
    case 'file': {
      const attachment = target.file === null ? undefined : reading.options.attachment(target.file)
      if (attachment !== undefined) return toAttachment(attachment, reading)
      const { file, attachmentFiles = [] } = reading.options
      const suggestion =
        target.file === null ? null : suggestFile(target.file, file, attachmentFiles)
      const place = { line, written, replacement: suggestion }
      reading.report('attachment-missing', { written: said, suggestion }, place)
      return null
    }
    case 'scheme':
      reading.report('link-scheme', { scheme: shorten(target.scheme) }, { line, written })
      return null
    case 'broken': {
      const suggestion = target.suggestion === null ? null : shorten(target.suggestion)
      const place = { line, written, replacement: target.suggestion }
      reading.report('link-broken', { written: said, suggestion }, place)
      return null
    }
  }
}

function toAttachment(
  attachment: Parameters<typeof attachmentLink>[0],
  reading: BodyReading,
): Written {
  const { href, end } = attachmentLink(attachment, reading)
  return {
    attrs: [
      ['class', 'attachment'],
      ['href', href],
    ],
    end,
  }
}

function note(
  address: string,
  anchor: string | null,
  written: string,
  line: number,
  reading: BodyReading,
): void {
  reading.links.push({ address, anchor, written, line: reading.fileLine(line) })
}

/** A telephone number must not break at the end of a line. */
function keepTogether(words: readonly Token[]): void {
  for (const token of words) {
    token.content = token.content.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')
  }
}
