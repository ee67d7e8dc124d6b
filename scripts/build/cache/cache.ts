import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Readers } from '../../content/readers.ts'
import type { Kept } from '../make-site.ts'
import { KeptContent } from './kept-content.ts'
import { PageLedger } from './page-ledger.ts'
import { programStamp } from './program-stamp.ts'

export interface CacheOptions {
  /** Folder of what is kept. */
  readonly kept: string
  /** Folder of the articles. */
  readonly content: string
  /** Names the output among those that share the cache. */
  readonly output: string
}

/** So long a folder is kept whose content nobody builds any more, in days. */
const keptDays = 30

/** Opens what was kept of a content folder (docs/cache.md); with `afresh` nothing of it is left. Throws what the disk throws. */
export function openCache({ kept, content, output }: CacheOptions, afresh = false): Kept {
  const stamp = programStamp()
  const folder = join(kept, nameOf(content))
  if (afresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const readers = new KeptContent(content, folder, stamp)
  const ledger = new PageLedger(join(folder, `ledger-${nameOf(output)}`), stamp)
  return {
    readers,
    pages: (template, around) => ledger.list(template, around),
    begin(wanted) {
      readers.begin()
      ledger.begin(wanted)
    },
    keepContent() {
      readers.save()
      const now = new Date()
      utimesSync(folder, now, now)
      dropUnused(kept, now)
    },
    keepPages: () => ledger.save(),
  }
}

/** Reads with the help of what builds have kept, and writes nothing. `kept` is the folder of what is kept. */
export function keptReaders(kept: string, content: string): Readers {
  return new KeptContent(content, join(kept, nameOf(content)), programStamp(), false)
}

/** A name for a folder of the disk. */
function nameOf(folder: string): string {
  return createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)
}

function dropUnused(kept: string, now: Date): void {
  const oldest = now.getTime() - keptDays * 24 * 60 * 60 * 1000
  for (const name of readdirSync(kept)) {
    const path = join(kept, name)
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest)
      rmSync(path, { recursive: true, force: true })
  }
}
