import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** So long is kept what no build asks for any more, in days. */
const keptDays = 30

/**
 * Removes what a folder, if it is there, has with such a name that has not been touched for long. By time and not by a list, so that
 * builds that share the folder take nothing from each other. Throws what the disk throws.
 */
export function dropOld(folder: string, now: number, isMeant = (_name: string) => true): void {
  if (!existsSync(folder)) return
  const oldest = now - keptDays * 24 * 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    if (!isMeant(name)) continue
    const path = join(folder, name)
    const { mtimeMs = now } = lstatSync(path, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs < oldest) rmSync(path, { recursive: true, force: true })
  }
}
