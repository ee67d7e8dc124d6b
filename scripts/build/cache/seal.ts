import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeWhole } from '../../publish/write-whole.ts'

/** Hexadecimal digits of a checksum: nobody forges what lies here, so that half of SHA-256 is more than enough. */
const digits = 32

/** A checksum of a text or of bytes. */
export function checksum(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, digits)
}

/**
 * The lines of a file that `writeSealed` wrote under the same stamp. What is missing, damaged or of another stamp is not among them:
 * every line has its own checksum, in which the stamp counts. A line's place in the file means nothing.
 */
export function readSealed(file: string, stamp: string): string[] {
  const lines = readText(file).split('\n')
  return lines.flatMap((line) => {
    const text = line.slice(digits)
    return line.slice(0, digits) === checksum(stamp + text) ? [text] : []
  })
}

/** Writes lines, whole or not at all. Makes the folder. Throws what the disk throws. */
export function writeSealed(file: string, stamp: string, lines: readonly string[]): void {
  writeWhole(file, lines.map((line) => `${checksum(stamp + line)}${line}\n`).join(''))
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
