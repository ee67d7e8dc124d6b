import type { Attachment } from '../attachment.ts'
import type { BodyReading } from './body-reading.ts'
import { escapeHtml } from './escape-html.ts'
import { fileFacts } from './file-facts.ts'
import { siteHref } from './site-href.ts'

/** The two ends of a link to an attachment; for a document its type and size stand at the end of the words. */
export function attachmentLink(
  attachment: Attachment,
  reading: BodyReading,
): { href: string; end: string } {
  reading.attachments.add(attachment.file)
  const facts = fileFacts(attachment, reading.options.language)
  return {
    href: siteHref(attachment.address, reading),
    end: facts === null ? '' : ` <span class="attachment-facts">(${escapeHtml(facts)})</span>`,
  }
}
