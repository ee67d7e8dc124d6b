import type { Attachment, Picture } from '../../content/attachment.ts'
import type { PageContext } from '../../content/page-context.ts'
import { checksumOf } from './seal.ts'

/** Attachments that the reading of a page asked for, each with the checksum of what it was told; null for one that is not there. */
export type LookedUp = readonly (readonly [file: string, found: string | null])[]

function sumOf(attachment: Attachment | Picture | undefined): string | null {
  return attachment === undefined ? null : checksumOf(attachment)
}

/** The same surroundings, and what will have been asked of them. */
export function watched(context: PageContext): { context: PageContext; lookedUp(): LookedUp } {
  const asked = new Map<string, string | null>()
  const attachments = {
    get(file: string) {
      const found = context.attachments.get(file)
      asked.set(file, sumOf(found))
      return found
    },
  }
  return { context: { ...context, attachments }, lookedUp: () => [...asked] }
}

/** Whether the same questions would be answered in the same way. */
export function isSameAnswer(lookedUp: LookedUp, { attachments }: PageContext): boolean {
  return lookedUp.every(([file, found]) => sumOf(attachments.get(file)) === found)
}
