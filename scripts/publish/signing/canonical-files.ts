import type { ManifestEntry } from '../manifest.ts'

/**
 * The bytes that a signature is over: the files as one line of JSON without white space, paths in the order of their UTF-16 code
 * units, in each entry `bytes` before `sha256`. Strings are escaped as `JSON.stringify` does it.
 */
export function canonicalFiles(files: Readonly<Record<string, ManifestEntry>>): string {
  // Put together by hand: an object would list a file called `2024` before all others.
  const members = Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([path, { bytes, sha256 }]) => `${JSON.stringify(path)}:${JSON.stringify({ bytes, sha256 })}`,
    )
  return `{${members.join(',')}}`
}
