import { closeSync, constants, existsSync, fstatSync, openSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { LeftoverForeign } from './leftover-foreign.ts'

/** Somebody else has held the lock for all of the time that one was ready to wait. */
export class Locked extends Error {
  override readonly name = 'Locked'
  readonly file: string

  constructor(file: string) {
    super(`locked: ${file}`)
    this.file = file
  }
}

export interface LockOptions {
  /** Milliseconds to wait for the one who holds it. */
  readonly waitMilliseconds: number
  /** Called once, when there is somebody to wait for. */
  readonly onWait?: () => void
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined
}

/** How often it is tried again, in milliseconds. */
const tryMilliseconds = 100

/**
 * Takes the lock of a file name, alone on this machine, and returns how to give it back. The system gives it back when the
 * process ends, however it ends: the lock is that of an empty SQLite database, so nothing has to guess whether a process number
 * in a file still means somebody. Throws Locked, LeftoverForeign for a file that is no lock,
 * the reason of the signal, or what the file system threw.
 */
export async function takeLock(file: string, options: LockOptions): Promise<() => void> {
  const until = performance.now() + options.waitMilliseconds
  for (let isFirst = true; ; isFirst = false) {
    const release = tryLock(file)
    if (release) return release
    if (isFirst) options.onWait?.()
    if (performance.now() >= until) throw new Locked(file)
    await setTimeout(tryMilliseconds)
    options.signal?.throwIfAborted()
  }
}

/** Null while another one holds it. */
function tryLock(file: string): (() => void) | null {
  // So that a folder that cannot be written is told as what it is; SQLite would say that it cannot open.
  const handle = openFile(file)
  const { size } = fstatSync(handle)
  closeSync(handle)
  // SQLite obeys what lies beside a database, so somebody's file is not opened at all.
  if (size > 0 || ['-journal', '-wal', '-shm'].some((ending) => existsSync(file + ending)))
    throw new LeftoverForeign(file)
  const database = new DatabaseSync(file)
  try {
    const opened = inode(file)
    // A journal in memory, so that a full disk has room for the lock and nothing lies beside it.
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    // Who had it before may have removed the file between opening and locking: then this is the lock of no name.
    if (opened !== null && opened === inode(file)) {
      return () => {
        rmSync(file, { force: true })
        database.close()
      }
    }
  } catch (error) {
    if (!isBusy(error)) {
      database.close()
      throw error
    }
  }
  database.close()
  return null
}

/** Makes the file where there is none. A link would make it, or have it, somewhere else. */
function openFile(file: string): number {
  try {
    return openSync(file, constants.O_CREAT | constants.O_RDWR | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') throw new LeftoverForeign(file)
    throw error
  }
}

function inode(file: string): bigint | null {
  return existsSync(file) ? statSync(file, { bigint: true }).ino : null
}

/** https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}
