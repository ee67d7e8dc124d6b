import { isUtf8 } from 'node:buffer'
import { type CleanText, cleanText, marksProblem } from './clean-text.ts'
import { newFileProblem, newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'

/** An article of 512 KiB would be 150 pages of a book: a bigger one is some other file by mistake. */
export const maximumFileBytes = 512 * 1024

export type DecodedText = CleanText | { readonly problem: Problem }

/**
 * The text of a file that an editor wrote, as NFC with LF line ends, without a byte order mark and what nobody sees,
 * or the problem that makes it no text.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length > maximumFileBytes) {
    const args = { bytes: bytes.length, limit: maximumFileBytes }
    return { problem: newFileProblem(file, 'file-too-big', args) }
  }
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: newFileProblem(file, 'utf16', {}) }
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) return { problem: problemAt(bytes, nul, file, 'nul') }
  if (!isUtf8(bytes)) return { problem: problemAt(bytes, firstBadByte(bytes), file, 'not-utf8') }
  const decoded = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  const { text, problems } = cleanText(decoded, file)
  if (text.trim() === '') return { problem: newFileProblem(file, 'empty-file', {}) }
  const problem = marksProblem(text, file)
  return problem === null ? { text: text.normalize('NFC'), problems } : { problem }
}

function problemAt(
  bytes: Uint8Array,
  offset: number,
  file: string,
  code: 'nul' | 'not-utf8',
): Problem {
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split(/\r\n?|\n/)
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  return newProblem(file, place, code, { offset })
}

/** Offset of the first byte that cannot be UTF-8, found by halving: a start that ends in mid-letter still counts as good. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (beginsAsUtf8(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return Math.min(good, bytes.length - 1)
}

function beginsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
