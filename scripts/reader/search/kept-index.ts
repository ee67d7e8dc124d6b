import { fetchAhead } from '../../search/ask/find-words.ts'
import { IndexChanged, type IndexFiles, openIndex } from '../../search/ask/index-files.ts'
import { parseQuestion } from '../../search/ask/question.ts'
import { fileFetcher } from './fetch-file.ts'

/** The index of a page: opened once, and again where a newer one has taken its place. */
export interface KeptIndex {
  /** Fetches what a question that is still being typed will need. What fails is met by `use`. */
  prepare(typed: string): void
  /** Does some work with the index; once more, past every cache, where it met files of two builds. */
  use<Result>(work: (index: IndexFiles) => Promise<Result>): Promise<Result>
}

/** `address` is that of the index, with a slash at its end. Nothing is fetched yet. */
export function keepIndex(address: string): KeptIndex {
  let files: Promise<IndexFiles> | null = null

  function open(anew: boolean): Promise<IndexFiles> {
    const opened = openIndex(fileFetcher(address, anew))
    files = opened
    opened.catch(() => {
      files = null
    })
    return opened
  }

  return {
    prepare(typed) {
      const opened = files ?? open(false)
      opened.then((index) => fetchAhead(index, parseQuestion(typed))).catch(() => {})
    },
    async use(work) {
      try {
        return await work(await (files ?? open(false)))
      } catch (error) {
        if (!(error instanceof IndexChanged)) throw error
        return work(await open(true))
      }
    },
  }
}
