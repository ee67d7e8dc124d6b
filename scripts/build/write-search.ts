import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inParallel } from '../publish/in-parallel.ts'
import { manifestEntry } from '../publish/manifest.ts'
import type { OutputWriter, Written } from '../publish/output-writer.ts'
import { formsOf } from '../publish/packed-forms.ts'
import { type IndexMakers, makeIndex } from '../search/index/make-index.ts'
import type { Site } from '../site/site.ts'
import type { Intact } from './make-site.ts'
import { searchTexts } from './search-texts.ts'

/** Most time goes by in waiting for the disk. */
const workers = 32
/** Files that are made before they are written: the whole index may be larger than the memory. */
const filesTogether = 1024

/** A file of the output with its packed forms. */
export type Files = Written['files']

/** The folder of an index, as an earlier build left it and as this one makes it. */
export interface IndexFolder {
  /** Takes over what lies there, if all of it does. */
  keep(files: readonly Files[]): boolean
  /** The text of a file that lies there as it was put there; empty where there is no file, null where nobody can say. */
  read(files: Files): string | null
  /** What the new site has under a path, which may be nothing. */
  filesOf(path: string): Files
}

/** What may come from a cache for an index, by its folder. */
export type KeptIndexes = (name: string, folder: IndexFolder) => IndexMakers

export interface SearchOptions {
  readonly kept?: KeptIndexes | undefined
  readonly intact: Intact
  readonly output?: string | undefined
}

/** Writes the index of a site that has a search page. The options are those of `makeSite`. */
export async function writeSearch(
  site: Site,
  writer: OutputWriter,
  { kept, ...options }: SearchOptions,
): Promise<void> {
  for (const { index } of site.searchPages) {
    const folder = index.slice(1)
    const makers = kept?.(folder, indexFolder(folder, writer, options)) ?? {}
    for (const files of batches(await makeIndex(searchTexts(site), makers), filesTogether)) {
      await inParallel(files, workers, ([path, text]) => writer.write(folder + path, text))
    }
  }
}

function indexFolder(
  folder: string,
  writer: OutputWriter,
  { intact, output }: Omit<SearchOptions, 'kept'>,
): IndexFolder {
  const lies = ([path, { sha256 }]: Files[number]) => intact.get(path)?.sha256 === sha256
  return {
    keep(all) {
      if (!all.every((files) => files.every(lies))) return false
      for (const files of all) writer.keep({ files, links: [] })
      return true
    },
    read(files) {
      const [first] = files
      if (!first) return ''
      if (output === undefined) return null
      try {
        const [path, { sha256 }] = first
        const bytes = readFileSync(join(output, path))
        return manifestEntry(bytes).sha256 === sha256 ? bytes.toString() : null
      } catch {
        // Nobody may look, or it has gone.
        return null
      }
    },
    filesOf: (path) =>
      formsOf(folder + path).flatMap((form) => {
        const entry = writer.entries.get(form)
        return entry ? [[form, entry] as const] : []
      }),
  }
}

function* batches<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let batch: Item[] = []
  for (const item of items) {
    if (batch.push(item) < size) continue
    yield batch
    batch = []
  }
  yield batch
}
