import { copyFileSync, linkSync, lstatSync, mkdirSync, renameSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'

/** Moves what is there, and makes the folders that it needs. */
export function move(from: string, to: string): void {
  if (!isThere(from)) return
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}

/** A second name for the file that is about to be replaced; where the file system knows none, a copy. */
export function keep(file: string, copy: string): void {
  if (!isThere(file) || isThere(copy)) return
  mkdirSync(dirname(copy), { recursive: true })
  try {
    linkSync(file, copy)
  } catch {
    copyFileSync(file, copy)
  }
}

/** Also a link that leads nowhere is there. */
export function isThere(path: string): boolean {
  return statsOf(path) !== undefined
}

/** Whether this is a link itself; one further up in the path is followed. */
export function isLink(path: string): boolean {
  return statsOf(path)?.isSymbolicLink() ?? false
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    // A file stands where the path has a folder.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}
