import { createHash } from 'node:crypto'
import { existsSync, rmSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Readers } from '../../content/readers.ts'
import { makeOwnFolder } from '../../publish/write-whole.ts'
import type { KeptPages } from '../rendering/render-pages.ts'
import { dropOld } from './drop-old.ts'
import { KeptContent } from './kept-content.ts'
import { PageLedger } from './page-ledger.ts'
import { ownStamp, programStamp } from './program-stamp.ts'

/** What earlier builds have kept for this one; see docs/cache.md. */
export interface Cache {
  readonly readers: Readers
  readonly pages: KeptPages
  /** Keeps what was read for the next build, where nothing is made of it. Throws what the disk throws. */
  saveRead(): void
  /** Keeps what is new for the next build. Throws what the disk throws. */
  save(): void
  /** Closes the files. */
  close(): void
}

const ledgerPrefix = 'ledger-'

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
  /** Names the program that lies on the disk; `programStamp` when missing. */
  readonly stampNow?: () => string
}

/** Opens what was kept of a content folder. Throws what the disk throws. */
export function openCache(options: CacheOptions): Cache {
  const { kept, content, output, compress, intact, afresh, stampNow } = options
  const stamp = stampNow ? stampNow() : ownStamp()
  const folder = join(kept, nameOf(content))
  if (afresh) rmSync(folder, { recursive: true, force: true })
  makeOwnFolder(folder)
  const readers = new KeptContent(content, folder, stamp)
  const ledgerFile = join(folder, `${ledgerPrefix}${nameOf(output)}`)
  const ledger = new PageLedger(ledgerFile, stamp, { compress, intact })
  // What this process has loaded may be of another program than the one that lies there now.
  const isSameProgram = () => (stampNow ?? programStamp)() === stamp
  return {
    readers,
    pages: (template, around) => ledger.list(template, around),
    saveRead() {
      if (isSameProgram()) readers.save()
    },
    save() {
      if (!isSameProgram()) return
      readers.save()
      ledger.save()
      const now = new Date()
      for (const used of [folder, ledgerFile]) if (existsSync(used)) utimesSync(used, now, now)
      dropOld(kept, now.getTime())
      dropOld(folder, now.getTime(), (name) => name.startsWith(ledgerPrefix))
    },
    close() {
      readers.close()
    },
  }
}

/** A name for a folder of the disk. */
function nameOf(folder: string): string {
  return createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)
}
