import { inParallel } from '../publish/in-parallel.ts'
import type { OutputWriter } from '../publish/output-writer.ts'
import { type Cut, cutText } from '../search/index/cut-text.ts'
import { makeIndex } from '../search/index/make-index.ts'
import type { SearchText } from '../search/search-text.ts'
import type { Site } from '../site/site.ts'
import { type PageText, searchTexts } from './search-texts.ts'

/** Most time goes by in waiting for the disk. */
const workers = 32
/** Files that are made before they are written: the whole index may be larger than the memory. */
const filesTogether = 1024

/** Writes the index of a site that has a search page. `cut` may know cuts from earlier builds. */
export async function writeSearch(
  site: Site,
  writer: OutputWriter,
  cut: (text: PageText) => Cut = cutText,
): Promise<void> {
  // The index asks for the very texts that it is given.
  const makers = { cut: (text: SearchText) => cut(text as PageText) }
  for (const { index } of site.searchPages) {
    for (const files of batches(makeIndex(searchTexts(site), makers), filesTogether)) {
      await inParallel(files, workers, ([path, text]) => writer.write(index.slice(1) + path, text))
    }
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
