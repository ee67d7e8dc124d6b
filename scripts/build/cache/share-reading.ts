import { setImmediate } from 'node:timers/promises'
import type { PageContext } from '../../content/page-context.ts'
import type { PageFile } from '../../content/readers.ts'
import { shareOut } from '../rendering/share-out.ts'
import { type FreshPage, readFresh } from './kept-page.ts'
import { packContext, type ReadThere } from './reading-job.ts'
import type { Texts } from './texts.ts'

/** Files of one job: a tenth of a second of work, so that no process waits long for the last one. */
const together = 32

export interface Reading {
  /** Folder of the content. */
  readonly content: string
  /** Folder of the texts. */
  readonly kept: string
  readonly texts: Texts
  /** Other processes that read, too. */
  readonly readThere: readonly ReadThere[]
}

/** Some files of one language. */
interface Part {
  readonly files: readonly PageFile[]
  readonly context: PageContext
}

/** Reads files, with other processes where they are many. Answers are in the order of the files. */
export async function shareReading(
  files: readonly PageFile[],
  contextOf: (file: string) => PageContext,
  { content, kept, texts, readThere }: Reading,
): Promise<readonly FreshPage[]> {
  const readHere = ({ files, context }: Part) =>
    files.map((file) => readFresh(content, file, context, texts))
  const parts = Map.groupBy(files, ({ file }) => contextOf(file))
    .entries()
    .flatMap(([context, ofOne]) => partsOf(ofOne, context))
    .toArray()
  const helped = parts.length > 1 ? readThere : []
  const packed = new Map(
    helped.length === 0 ? [] : parts.map(({ context }) => [context, packContext(context)]),
  )
  const performHere = async (part: Part) => {
    // Other processes have told something meanwhile.
    await setImmediate()
    return readHere(part)
  }
  const performThere = helped.map((perform) => ({ files, context }: Part) => {
    const around = packed.get(context) as Uint8Array
    return perform({ content, kept, build: texts.own, around, files })
  })
  const fresh = new Map<PageFile, FreshPage>()
  // A helper has its next job while it waits for this process to hear of the last one.
  await shareOut(
    parts,
    [...performThere, ...performThere, ...performThere, performHere],
    ({ files }, pages) => {
      for (const [index, file] of files.entries()) fresh.set(file, pages[index] as FreshPage)
    },
  )
  return files.map((file) => fresh.get(file) as FreshPage)
}

function partsOf(files: readonly PageFile[], context: PageContext): Part[] {
  return Array.from({ length: Math.ceil(files.length / together) }, (_, part) => ({
    files: files.slice(part * together, (part + 1) * together),
    context,
  }))
}
