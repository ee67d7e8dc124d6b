import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'

/** Where the contained process keeps what it has read and made, in the folder of what is kept between builds. */
export function keptFolder(cache: string): string {
  return join(cache, 'read')
}

/** Where is noted what lies in an output. The contained process does not write there. */
export function outputStateFile(cache: string, output: string): string {
  return join(cache, 'outputs', nameOf(output))
}

/** Where is noted what the last build of an output made. The contained process does not write there. */
export function lastMakeFile(cache: string, output: string): string {
  return `${outputStateFile(cache, output)}.made`
}

/** A name for a folder of the disk. */
export function nameOf(folder: string): string {
  return createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)
}
