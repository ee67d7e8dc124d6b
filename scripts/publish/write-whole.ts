import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file that is ours alone, whole or not at all. What else stands in its place, or in that of its folder, goes. Throws what
 * the disk throws.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writeParts(file, [content])
}

/** The same with a file that comes in parts, which need not be in memory all at once. */
export function writeParts(file: string, parts: Iterable<string | Uint8Array>): void {
  makeOwnFolder(dirname(file))
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    const handle = openSync(unfinished, 'w')
    try {
      for (const part of parts) writeFileSync(handle, part)
    } finally {
      closeSync(handle)
    }
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory())
      rmSync(file, { recursive: true, force: true })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Makes a folder that is ours alone, also where a file stands. Throws what the disk throws. */
export function makeOwnFolder(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder)
  mkdirSync(folder, { recursive: true })
}
