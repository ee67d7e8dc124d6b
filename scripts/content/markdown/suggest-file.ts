import { posix } from 'node:path'
import { fileName } from '../addresses.ts'
import { fold } from '../fold.ts'
import { suggest } from '../suggest.ts'

/**
 * How a link in `from` should name the attachment that was probably meant by `file`: the one with the same
 * name in another folder, else the nearest name. Null where none is near.
 */
export function suggestFile(file: string, from: string, files: readonly string[]): string | null {
  const name = fold(fileName(file))
  const meant = files.find((other) => fold(fileName(other)) === name) ?? suggest(file, files)
  return meant === null ? null : encodeURI(posix.relative(posix.dirname(from), meant))
}
