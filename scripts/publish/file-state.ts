import { lstatSync } from 'node:fs'

/** What the system says of a file without reading it. */
export type FileState = readonly [bytes: number, modified: number, changed: number, inode: number]

/** Clocks of file systems are coarse, and some round to two seconds: what was written just now may be written again in the same moment. */
const coarsest = 2000

/** The state of a file; null where it is none, or nobody may ask: then whoever reads it is told why. */
export function stateOf(path: string): FileState | null {
  return look(path, 'isFile')
}

/** What the system says of a folder: it is another as soon as a name in it comes, goes or stands for something else. */
export type FolderState = FileState

/** The state of a folder; null where it is none, or nobody may ask. */
export function folderStateOf(path: string): FolderState | null {
  return look(path, 'isDirectory')
}

/** Whether a file that had one state and has the other was left alone in between; for a folder, whether the same names are in it. */
export function isSameState(one: FileState | null, other: FileState | null): boolean {
  return one !== null && other !== null && one.every((value, index) => value === other[index])
}

/** The state, if whoever finds it again may take the file for the same. `now` is when the file was about to be read. */
export function settled(state: FileState | null, now: number): FileState | null {
  return state !== null && isSettled(lastTouched(state), now) ? state : null
}

/** Whether what was touched at that moment would show another one, were it touched again; both in milliseconds since 1970. */
export function isSettled(touched: number, now: number): boolean {
  return touched < now - coarsest
}

/** When a file was last written, or its name or rights were changed, in milliseconds since 1970. */
export function lastTouched([, modified, changed]: FileState): number {
  return Math.max(modified, changed)
}

function look(path: string, isWanted: 'isFile' | 'isDirectory'): FileState | null {
  try {
    const stats = lstatSync(path)
    return stats[isWanted]() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino] : null
  } catch {
    return null
  }
}
