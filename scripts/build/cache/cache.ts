import { existsSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { Readers } from '../../content/readers.ts'
import { makeOwnFolder } from '../../publish/write-whole.ts'
import { dropOld } from '../drop-old.ts'
import { nameOf } from '../kept-folder.ts'
import type { Kept } from '../make-site.ts'
import type { PerformCutting } from './cutting-job.ts'
import { KeptContent } from './kept-content.ts'
import { KeptCuts } from './kept-cuts.ts'
import { KeptIndex } from './kept-index.ts'
import { packView } from './packed-views.ts'
import { PageLedger } from './page-ledger.ts'
import { ownStamp, programStamp } from './program-stamp.ts'
import type { ReadThere } from './reading-job.ts'
import { checksum } from './seal.ts'
import type { TextsPlace } from './texts.ts'

/** To cut a text for the search takes so much less time than to read a file. */
const textsOfFile = 4

const ledgerPrefix = 'ledger-'

export interface CacheOptions {
  /** Folder of what is kept. */
  readonly kept: string
  /** Folder of the articles. */
  readonly content: string
  /** Names the output among those that share the cache. */
  readonly output: string
  /** Names the program that lies on the disk; `programStamp` when missing. */
  readonly stampNow?: () => string
  /** Other processes that read, too. */
  readonly readThere?: readonly ReadThere[]
  /** Other processes that cut texts for the search, too. */
  readonly cutThere?: readonly PerformCutting[]
  /** How many files must be read that they are asked. */
  readonly worthHelp?: number
}

/** What was kept, and how other processes are told of it. */
export interface Cache extends Kept {
  /** Entries of a list as `CacheHelper` unpacks them. Throws what the disk throws. */
  pack(views: readonly unknown[]): {
    readonly place: TextsPlace
    readonly packed: readonly unknown[]
  }
}

/** Opens what was kept of a content folder (docs/cache.md); with `afresh` nothing of it is left. Throws what the disk throws. */
export function openCache(options: CacheOptions, afresh = false): Cache {
  const { kept, content, output, stampNow, readThere = [], cutThere = [] } = options
  const { worthHelp = 0 } = options
  const stamp = stampNow ? stampNow() : ownStamp()
  const folder = join(kept, nameOf(content))
  if (afresh) rmSync(folder, { recursive: true, force: true })
  const readers = new KeptContent(content, folder, stamp, { readThere, worthHelp })
  const cutsFolder = join(folder, 'cuts')
  const cuts = new KeptCuts(
    cutsFolder,
    stamp,
    cutThere.map((perform) => (texts, to) => perform({ from: readers.textsPlace(), to, texts })),
    textsOfFile * worthHelp,
  )
  const ledgerFile = join(folder, `${ledgerPrefix}${nameOf(output)}`)
  const ledger = new PageLedger(ledgerFile, stamp)
  let indexes: KeptIndex[] = []
  let isCompressed = false
  // What this process has loaded may be of another program than the one that lies there now.
  const isSameProgram = () => (stampNow ?? programStamp)() === stamp
  return {
    readers,
    index(name, folder) {
      // With packed forms beside its files it is another one.
      const prefix = `${ledgerFile}.${checksum(`${name} ${isCompressed}`)}`
      const index = new KeptIndex(prefix, stamp, cuts, folder)
      indexes.push(index)
      return index
    },
    pages: (template, around) => ledger.list(template, around),
    begin() {
      // They may have gone since the last build of this process.
      for (const own of [folder, cutsFolder]) makeOwnFolder(own)
      readers.begin()
      cuts.begin()
    },
    beginPages(wanted) {
      ledger.begin(wanted)
      isCompressed = wanted.compress
      indexes = []
    },
    keepContent() {
      if (isSameProgram()) readers.save()
    },
    keepPages() {
      if (!isSameProgram()) return
      // Pages that were read again because their texts were damaged are known by now.
      readers.save()
      cuts.save()
      ledger.save()
      for (const index of indexes) index.save()
      const now = new Date()
      for (const used of [folder, ledgerFile]) if (existsSync(used)) utimesSync(used, now, now)
      dropOld(kept, now.getTime())
      dropOld(folder, now.getTime(), (name) => name.startsWith(ledgerPrefix))
    },
    pack: (views) => ({ place: readers.textsPlace(), packed: views.map(packView) }),
    close() {
      readers.close()
      cuts.close()
    },
  }
}

/** Reads with the help of what builds have kept, and writes nothing. `kept` is the folder of what is kept. */
export function keptReaders(kept: string, content: string): Readers {
  return new KeptContent(content, join(kept, nameOf(content)), ownStamp(), { keeps: false })
}
