import { createHash } from 'node:crypto'
import { type Dirent, lstatSync, readFileSync } from 'node:fs'
import { asText, inFolder, readNames } from '../byte-names.ts'
import type { ManifestEntry } from '../manifest.ts'
import type { FoundFile } from './compare-files.ts'
import type { FoundKind } from './finding.ts'

/**
 * Everything below a folder by its path, without following a link. Only what the manifest lists, with its size, is read; a folder
 * is told when it has nothing in it or stands where a file should. Throws what the disk throws for the folder itself.
 */
export function readFolder(
  folder: string,
  manifest: ReadonlyMap<string, ManifestEntry>,
): Map<string, FoundFile> {
  const found = new Map<string, FoundFile>()

  function look(at: Buffer, below: string, entries: Dirent<Buffer>[]): void {
    for (const entry of entries) {
      const file = inFolder(at, entry.name)
      const path = below + nameText(entry.name)
      try {
        if (!entry.isDirectory()) found.set(path, readEntry(file, entry, manifest.get(path)))
        else {
          const inside = readNames(file)
          if (inside.length === 0 || manifest.has(path))
            found.set(path, { what: 'folder', bytes: 0, sha256: null })
          look(file, `${path}/`, inside)
        }
      } catch (error) {
        found.set(path, { what: 'unreadable', reason: reasonOf(error) })
      }
    }
  }
  const root = Buffer.from(folder)
  look(root, '', readNames(root))
  return found
}

function readEntry(
  file: Buffer,
  entry: Dirent<Buffer>,
  wanted: ManifestEntry | undefined,
): FoundFile {
  const { size: bytes } = lstatSync(file)
  const isWorthReading = entry.isFile() && bytes === wanted?.bytes
  const sha256 = isWorthReading
    ? createHash('sha256').update(readFileSync(file)).digest('hex')
    : null
  return { what: kindOf(entry), bytes, sha256 }
}

function kindOf(entry: Dirent<Buffer>): FoundKind {
  if (entry.isFile()) return 'file'
  return entry.isSymbolicLink() ? 'link' : 'special'
}

/** The name; bytes that are no UTF-8 as `\xff`, so that two names never look like one. */
function nameText(name: Buffer): string {
  const text = asText(name)
  if (text !== null) return text
  return Array.from(name, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
  ).join('')
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}
