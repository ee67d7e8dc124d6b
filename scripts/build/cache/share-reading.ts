import { setImmediate } from 'node:timers/promises'
import type { PageContext } from '../../content/page-context.ts'
import type { PageFile } from '../../content/readers.ts'
import { shareOut } from '../rendering/share-out.ts'
import { type FreshPage, readFresh } from './kept-page.ts'
import { packContext, type ReadThere } from './reading-job.ts'
import type { Place, Texts } from './texts.ts'

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
  /** How many files must be read that they are asked. */
  readonly worthHelp: number
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
  { content, kept, texts, readThere, worthHelp }: Reading,
): Promise<readonly FreshPage[]> {
  const readHere = ({ files, context }: Part) =>
    files.map((file) => readFresh(content, file, context, texts))
  const parts = Map.groupBy(files, ({ file }) => contextOf(file))
    .entries()
    .flatMap(([context, ofOne]) => partsOf(ofOne, context))
    .toArray()
  const helped = parts.length > 1 && files.length >= worthHelp ? readThere : []
  // It may be long, and is the same for all: helpers find it among the texts.
  const packed = new Map<PageContext, Place>()
  if (helped.length > 0)
    for (const context of new Set(parts.map((part) => part.context)))
      packed.set(context, texts.add(packContext(context)))
  texts.flush()
  const performHere = async (part: Part) => {
    // Other processes have told something meanwhile.
    await setImmediate()
    return readHere(part)
  }
  const performThere = helped.map((perform) => ({ files, context }: Part) => {
    const around = packed.get(context) as Place
    return perform({ content, kept, build: texts.own, around, files })
  })
  const fresh = new Map<PageFile, FreshPage>()
  // A helper has its next jobs while it waits for this process, which hears of one after each of its own, to hear of the last.
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
