import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from './compare-text.ts'
import { ContentFolderMissing } from './content-folder-missing.ts'
import { reasonOf } from './reason-of.ts'

/** Something that lies in the content folder. */
export interface Entry {
  /** Path below the content folder, `/` between parts, NFC. */
  readonly file: string
  /** The same with its letters as the disk has them. */
  readonly source: string
  readonly kind: 'file' | 'symbolic-link' | 'other' | 'unreadable'
  /** Why a folder could not be read. */
  readonly reason: string
}

/**
 * Every file below `folder`, sorted by NFC path so that the order is the same on every machine.
 * Links are named, never followed. Throws ContentFolderMissing where `folder` is no folder.
 */
export async function walk(folder: string): Promise<Entry[]> {
  const entries: Entry[] = []
  const visit = async (below: string): Promise<void> => {
    let children: Dirent[]
    try {
      children = await readdir(join(folder, below), { withFileTypes: true })
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (below === '' && (code === 'ENOENT' || code === 'ENOTDIR')) {
        throw new ContentFolderMissing(folder)
      }
      entries.push(newEntry(below || '.', 'unreadable', reasonOf(error)))
      return
    }
    for (const child of children) {
      const path = below === '' ? child.name : `${below}/${child.name}`
      if (child.isSymbolicLink()) entries.push(newEntry(path, 'symbolic-link'))
      else if (child.isDirectory()) await visit(path)
      else entries.push(newEntry(path, child.isFile() ? 'file' : 'other'))
    }
  }
  await visit('')
  return entries.toSorted(
    (one, other) => compareText(one.file, other.file) || compareText(one.source, other.source),
  )
}

function newEntry(source: string, kind: Entry['kind'], reason = ''): Entry {
  return { file: source.normalize('NFC'), source, kind, reason }
}
