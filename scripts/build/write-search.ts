import { inParallel } from '../publish/in-parallel.ts'
import type { OutputWriter } from '../publish/output-writer.ts'
import { makeIndex } from '../search/index/make-index.ts'
import type { Site } from '../site/site.ts'
import { searchTexts } from './search-texts.ts'

/** Most time goes by in waiting for the disk. */
const workers = 32

/** Writes the index of a site that has a search page. */
export async function writeSearch(site: Site, writer: OutputWriter): Promise<void> {
  for (const { index } of site.searchPages) {
    const files = makeIndex(searchTexts(site))
    await inParallel(files, workers, ([path, text]) => writer.write(index.slice(1) + path, text))
  }
}
