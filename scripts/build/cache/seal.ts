import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeWhole } from '../../publish/write-whole.ts'

/** Hexadecimal digits of a checksum: nobody forges what lies here, so that half of SHA-256 is more than enough. */
const digits = 32
const lineFeed = 10

/** A checksum of a text or of bytes. */
export function checksum(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, digits)
}

const sums = new WeakMap<object, string>()

/** A checksum of plain data, which is read once however often it is asked for. */
export function checksumOf(value: object): string {
  const known = sums.get(value) ?? checksum(JSON.stringify(value))
  sums.set(value, known)
  return known
}

/**
 * The lines of a file that `writeSealed` wrote under the same stamp; none where it is missing or of another stamp. A line that is
 * damaged is not among them: each has its own checksum. A line's place in the file means nothing.
 */
export function readSealed(file: string, stamp: string): string[] {
  const [first, ...lines] = wholeLines(file)
  return first === stamp ? lines : []
}

/** Writes lines, whole or not at all. Makes the folder. Throws what the disk throws. */
export function writeSealed(file: string, stamp: string, lines: readonly string[]): void {
  const all = lines.length === 0 ? [] : [stamp, ...lines]
  writeWhole(file, all.map((line) => `${checksum(line)}${line}\n`).join(''))
}

function wholeLines(file: string): string[] {
  const bytes = readBytes(file)
  const lines: string[] = []
  for (let start = 0, end = 0; end >= 0 && start < bytes.length; start = end + 1) {
    end = bytes.indexOf(lineFeed, start)
    const line = bytes.subarray(start + digits, end < 0 ? bytes.length : end)
    if (bytes.toString('latin1', start, start + digits) === checksum(line))
      lines.push(line.toString())
  }
  return lines
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
