import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Readers } from '../../content/readers.ts'
import type { KeptPages } from '../rendering/render-pages.ts'
import { KeptContent } from './kept-content.ts'
import { PageLedger } from './page-ledger.ts'
import { programStamp } from './program-stamp.ts'

/** What earlier builds have kept for this one; see docs/cache.md. */
export interface Cache {
  readonly readers: Readers
  readonly pages: KeptPages
  /** Keeps what is new for the next build. Throws what the disk throws. */
  save(): void
}

export interface CacheOptions {
  /** Folder of what is kept. */
  readonly kept: string
  /** Folder of the articles. */
  readonly content: string
  /** Names the output among those that share the cache. */
  readonly output: string
  /** Whether a page has packed forms beside it. */
  readonly compress: boolean
  /** SHA-256 of the files that lie in the output as an earlier build put them there. */
  readonly intact: ReadonlyMap<string, string>
  /** Whether what was kept is left aside. */
  readonly afresh: boolean
}

/** So long a folder is kept whose content nobody builds any more, in days. */
const keptDays = 30

/** Opens what was kept of a content folder. Throws what the disk throws. */
export function openCache(options: CacheOptions): Cache {
  const { kept, content, output, compress, intact, afresh } = options
  const stamp = programStamp()
  const folder = join(kept, nameOf(content))
  if (afresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const readers = new KeptContent(content, folder, stamp)
  const ledger = new PageLedger(join(folder, `ledger-${nameOf(output)}`), stamp, {
    compress,
    intact,
  })
  return {
    readers,
    pages: (template, around) => ledger.list(template, around),
    save() {
      readers.save()
      ledger.save()
      const now = new Date()
      utimesSync(folder, now, now)
      dropUnused(kept, now)
    },
  }
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
