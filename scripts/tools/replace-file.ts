import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a text in the place of a file, whole and on disk: a crash leaves the old file or the new one.
 * The file that it writes on the way has a dot before its name, so that nothing takes it for content. Throws what the disk throws.
 */
export function replaceFile(path: string, text: string): void {
  const fresh = join(dirname(path), `.${basename(path)}.new`)
  try {
    const handle = openSync(fresh, 'w')
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(fresh, path)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
  if (readFileSync(path, 'utf8') !== text) throw new Error(`${path} was written by somebody else`)
}
