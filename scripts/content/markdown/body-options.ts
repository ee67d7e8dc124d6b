import type { Attachment, Picture } from '../attachment.ts'
import type { Language } from '../site-config.ts'
import type { BodyLabels } from './body-labels.ts'

/** What the rendering of one text must know of its surroundings. */
export interface BodyOptions {
  /** Path of the file below the content folder: relative links start from its folder. */
  readonly file: string
  /** Line of the file on which the text begins, counted from 1: the one after the front matter. */
  readonly firstLine: number
  readonly labels: BodyLabels
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
  /** Canonical origin: a full address of it is a link inside the site. */
  readonly siteUrl: string
  readonly language: Language
  /** True below a lead picture, so that no picture of the text is the first of its page. */
  readonly afterPicture?: boolean
  /** The attachment with this path below the content folder (NFC), if there is one. */
  attachment(file: string): Attachment | Picture | undefined
  /** Paths of all attachments, for "did you mean"; without it no name is suggested. */
  readonly attachmentFiles?: readonly string[]
}
