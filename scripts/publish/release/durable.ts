import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'

/** Writes a file that is not there yet, and sees it onto the disk. */
export function writeDurably(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, 'wx')
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Sees the names in a folder onto the disk. Windows does that by itself, and lets no program ask for it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Renames, and sees the new name in this folder onto the disk. */
export function renameDurably(from: string, to: string, folder: string): void {
  renameSync(from, to)
  syncFolder(folder)
}
