import { type Dirent, readdirSync } from 'node:fs'

const slash = Buffer.from('/')

/** What lies in a folder, with names as bytes: a name need not be text. Throws what the disk throws. */
export function readNames(folder: string | Buffer): Dirent<Buffer>[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
}

/** The path of a name in a folder. */
export function inFolder(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, slash, name])
}

/** A name as text; null for bytes that are no UTF-8. */
export function asText(name: Buffer): string | null {
  const text = name.toString('utf8')
  return Buffer.from(text).equals(name) ? text : null
}
