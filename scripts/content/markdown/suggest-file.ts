import { posix } from 'node:path'
import { fileName } from '../addresses.ts'
import { fold } from '../fold.ts'
import { Nearest } from '../nearest.ts'

interface FileIndex {
  readonly byName: ReadonlyMap<string, string>
  readonly nearest: Nearest
}

/** The list of attachments is the same for all texts of one reading, so it is indexed once. */
const indexes = new WeakMap<readonly string[], FileIndex>()

/**
 * How a link in `from` should name the attachment that was probably meant by `file`: the one with the same
 * name in another folder, else the nearest name. Null where none is near.
 */
export function suggestFile(file: string, from: string, files: readonly string[]): string | null {
  const { byName, nearest } = indexOf(files)
  const meant = byName.get(fold(fileName(file))) ?? nearest.to(file)
  return meant === null ? null : encodeURI(posix.relative(posix.dirname(from), meant))
}

function indexOf(files: readonly string[]): FileIndex {
  const known = indexes.get(files)
  if (known !== undefined) return known
  // Backwards, so that of two files with one name the first stays.
  const byName = new Map(files.toReversed().map((file) => [fold(fileName(file)), file]))
  const made = { byName, nearest: new Nearest(files) }
  indexes.set(files, made)
  return made
}
