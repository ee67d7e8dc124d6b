import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeParts } from '../../publish/write-whole.ts'

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
export function writeSealed(file: string, stamp: string, lines: Iterable<string>): void {
  writeParts(file, sealedParts(stamp, lines))
}

/** Lines that are written together, in characters. */
const together = 1024 * 1024

/** Without a line there is no stamp either. */
function* sealedParts(stamp: string, lines: Iterable<string>): Generator<string> {
  let part = ''
  let isFirst = true
  for (const line of lines) {
    if (isFirst) part = sealed(stamp)
    isFirst = false
    part += sealed(line)
    if (part.length < together) continue
    yield part
    part = ''
  }
  yield part
}

function sealed(line: string): string {
  return `${checksum(line)}${line}\n`
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
