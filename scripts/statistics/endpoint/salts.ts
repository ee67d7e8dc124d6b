import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { periods } from './periods.ts'

/** The secrets that visitor numbers are made with. */
export interface Salts {
  /** The salt of the day, and the one before it while a visit may still go on under it. Deletes what is too old. */
  at(now: number): { readonly current: KeyObject; readonly previous: KeyObject | null }
}

const saltBytes = 32

/**
 * Opens the file of the salts, readable by its owner alone. A new salt is in the file before it is used, so a restart
 * goes on with it; an old one leaves the file when its overlap ends. A file that cannot be read as salts is replaced:
 * all that is lost is that visitors under way count once more. Throws when the file cannot be written.
 */
export function openSalts(file: string): Salts {
  let known = readSalts(file)
  return {
    at(now) {
      const day = Math.floor(now / periods.saltDay)
      const isOverlap = now - day * periods.saltDay < periods.saltOverlap
      const wanted = new Map([[day, known.get(day) ?? createSecretKey(randomBytes(saltBytes))]])
      const previous = isOverlap ? (known.get(day - 1) ?? null) : null
      if (previous) wanted.set(day - 1, previous)
      const isSame = known.has(day) && known.size === wanted.size
      if (!isSame) {
        writeSalts(file, wanted)
        known = wanted
      }
      return { current: wanted.get(day) as KeyObject, previous }
    },
  }
}

function readSalts(file: string): Map<number, KeyObject> {
  const salts = new Map<number, KeyObject>()
  try {
    const kept: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))
    for (const [day, text] of Object.entries(kept)) {
      const salt = Buffer.from(String(text), 'base64')
      if (/^\d+$/.test(day) && salt.length === saltBytes)
        salts.set(Number(day), createSecretKey(salt))
    }
  } catch {
    // No file yet, or a broken one.
  }
  return salts
}

/** A crash leaves the old file or the new one, never half of one. */
function writeSalts(file: string, salts: ReadonlyMap<number, KeyObject>): void {
  const kept = Object.fromEntries(
    Array.from(salts, ([day, salt]) => [day, salt.export().toString('base64')]),
  )
  const fresh = `${file}.new`
  const handle = openSync(fresh, 'w', 0o600)
  try {
    writeSync(handle, JSON.stringify(kept))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
}
