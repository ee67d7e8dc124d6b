import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** So long a picture is kept that no build asked for, in days: a removed article may come back, and branches take turns. */
const keptDays = 30

/**
 * Takes what no build has used for a month out of the folder of kept pictures, so that it does not grow for ever. By time and not by
 * a list, so that builds that share the folder take nothing from each other. Throws what the disk throws, but for what is gone already.
 */
export async function dropUnused(folder: string, now: number): Promise<void> {
  const oldest = now - keptDays * 24 * 60 * 60 * 1000
  for (const name of await readdir(folder).catch(noneWhereMissing)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }))
    if (mtimeMs < oldest) await rm(path, { force: true })
  }
}

function noneWhereMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
