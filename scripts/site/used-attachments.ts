import type { LeadPicture } from '../content/article.ts'
import type { Attachment } from '../content/attachment.ts'
import type { Body } from '../content/body.ts'

interface Shown {
  readonly body: Body
  readonly image?: LeadPicture | null
}

/** The files that these pages and the logo need, in the order of `attachments`; one for each address. */
export function usedAttachments(
  attachments: readonly Attachment[],
  pages: readonly Shown[],
  logo: Attachment | null,
): Attachment[] {
  const used = new Set(pages.flatMap(({ body }) => body.attachments))
  for (const { image } of pages) if (image) used.add(image.picture.file)
  if (logo) used.add(logo.file)
  // The logo lies beside site.yaml, where the list of attachments may not reach.
  const all = logo ? [...attachments, logo] : attachments
  const byAddress = new Map<string, Attachment>()
  for (const attachment of all) {
    if (used.has(attachment.file) && !byAddress.has(attachment.address)) {
      byAddress.set(attachment.address, attachment)
    }
  }
  return [...byAddress.values()]
}
