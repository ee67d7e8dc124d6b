import { join } from 'node:path'
import type { ReadAttachment } from '../../content/attachments.ts'
import type { PageContext } from '../../content/page-context.ts'
import { readBytes } from '../../content/read-text.ts'
import { type AnyPage, diskReaders, type PageFile, type Readers } from '../../content/readers.ts'
import { type FileState, isSameState, settled, stateOf } from '../../publish/file-state.ts'
import { aroundOf, type KeptPage, readAgain, revive } from './kept-page.ts'
import { isSameAnswer } from './looked-up.ts'
import type { ReadThere } from './reading-job.ts'
import { checksum } from './seal.ts'
import { shareReading } from './share-reading.ts'
import { Shelves } from './shelves.ts'
import { Texts, type TextsPlace } from './texts.ts'
import { tidyTexts } from './tidy-texts.ts'

interface KeptAttachment {
  readonly file: string
  readonly state: FileState
  readonly read: ReadAttachment
}

export interface KeptContentOptions {
  /** Whether what is new is kept for the next time; without it nothing is written. It is when missing. */
  readonly keeps?: boolean
  /** Other processes that read, too. */
  readonly readThere?: readonly ReadThere[]
  /** How many files must be read that they are asked. */
  readonly worthHelp?: number
}

/** What was read of a content folder, in a folder of its own. */
export class KeptContent implements Readers {
  readonly #content: string
  readonly #folder: string
  readonly #pages: Shelves<KeptPage>
  readonly #attachments: Shelves<KeptAttachment>
  readonly #texts: Texts
  readonly #keeps: boolean
  readonly #readThere: readonly ReadThere[]
  readonly #worthHelp: number
  /** Pages whose texts are no longer what they were. */
  readonly #damaged = new Set<string>()

  constructor(
    content: string,
    folder: string,
    stamp: string,
    { keeps = true, readThere = [], worthHelp = 0 }: KeptContentOptions = {},
  ) {
    this.#keeps = keeps
    this.#readThere = readThere
    this.#worthHelp = worthHelp
    this.#content = content
    this.#folder = folder
    this.#pages = new Shelves(join(folder, 'pages'), stamp)
    this.#attachments = new Shelves(join(folder, 'attachments'), stamp)
    this.#texts = new Texts(folder)
  }

  async attachments(files: Parameters<Readers['attachments']>[0]) {
    const now = Date.now()
    const states = files.map(({ source }) => stateOf(join(this.#content, source)))
    const known = files.map(({ file }, index) => {
      const kept = this.#attachments.find(file)
      return kept && isSameState(kept.state, states[index] ?? null) ? kept.read : null
    })
    const open = files.filter((_, index) => known[index] === null)
    const next = (await diskReaders(this.#content).attachments(open)).values()
    return files.map(({ file }, index) => {
      const kept = known[index]
      if (kept) return kept
      const read = next.next().value as ReadAttachment
      const state = settled(states[index] ?? null, now)
      if (state && read.problem === null) this.#attachments.keep({ file, state, read })
      return read
    })
  }

  async pages(files: readonly PageFile[], contextOf: (file: string) => PageContext) {
    const found = files.map((file) => this.#known(file, contextOf(file.file)))
    const open = files.filter((_, index) => found[index] === null)
    const fresh = (await this.#readAnew(open, contextOf)).values()
    return found.map((page) => page ?? (fresh.next().value as AnyPage))
  }

  /** Begins a build. */
  begin(): void {
    this.#damaged.clear()
    this.#texts.startNew()
    this.#pages.begin()
    this.#attachments.begin()
  }

  /** Writes what is new, and forgets what is gone or damaged. Throws what the disk throws. */
  save(): void {
    for (const file of this.#damaged) this.#pages.drop(file)
    tidyTexts(this.#folder, this.#texts, this.#pages, {
      placesOf: ({ html, text, apart }) => [html, text, apart],
      moved: (kept, [html, text, apart]) => ({ ...kept, html, text, apart }) as KeptPage,
    })
    this.#texts.flush()
    this.#pages.save()
    this.#attachments.save()
  }

  /** Where the texts of this build lie, all of them on the disk. Throws what the disk throws. */
  textsPlace(): TextsPlace {
    this.#texts.flush()
    return { kept: this.#folder, build: this.#texts.own }
  }

  /** Closes the files. */
  close(): void {
    this.#texts.close()
  }

  /** A page that is kept and still right; null for one that must be read. */
  #known(file: PageFile, context: PageContext): AnyPage | null {
    const kept = this.#pages.find(file.file)
    const mayFit =
      kept !== undefined &&
      kept.around === aroundOf(context) &&
      kept.at <= context.at &&
      isSameAnswer(kept.lookedUp, context)
    if (!mayFit) return null
    const now = Date.now()
    const state = stateOf(join(this.#content, file.source))
    if (!isSameState(kept.state, state)) {
      const read = readBytes(this.#content, file)
      if (!('bytes' in read) || checksum(read.bytes) !== kept.bytes) return null
      this.#pages.keep({ ...kept, state: settled(state, now) })
    }
    return this.#revive(file, kept, context)
  }

  async #readAnew(
    files: readonly PageFile[],
    contextOf: (file: string) => PageContext,
  ): Promise<readonly AnyPage[]> {
    if (!this.#keeps) return diskReaders(this.#content).pages(files, contextOf)
    const fresh = await shareReading(files, contextOf, {
      content: this.#content,
      kept: this.#folder,
      texts: this.#texts,
      readThere: this.#readThere,
      worthHelp: this.#worthHelp,
    })
    return fresh.map((read, index) => {
      const file = files[index] as PageFile
      if ('kept' in read) {
        this.#pages.keep(read.kept)
        return this.#revive(file, read.kept, contextOf(file.file))
      }
      this.#pages.drop(file.file)
      return read.page
    })
  }

  #revive(file: PageFile, kept: KeptPage, context: PageContext): AnyPage {
    return revive(kept, this.#texts, () => {
      this.#damaged.add(file.file)
      return readAgain(this.#content, file, kept.bytes, context)
    })
  }
}
