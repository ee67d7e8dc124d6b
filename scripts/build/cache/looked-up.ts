import type { Attachment, Picture } from '../../content/attachment.ts'
import type { PageContext } from '../../content/page-context.ts'
import { checksum } from './seal.ts'

/** Attachments that the reading of a page asked for, each with the checksum of what it was told; null for one that is not there. */
export type LookedUp = readonly (readonly [file: string, found: string | null])[]

const sums = new WeakMap<object, string>()

function sumOf(attachment: Attachment | Picture | undefined): string | null {
  if (attachment === undefined) return null
  const known = sums.get(attachment) ?? checksum(JSON.stringify(attachment))
  sums.set(attachment, known)
  return known
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
