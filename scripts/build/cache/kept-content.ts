import { join } from 'node:path'
import type { ReadAttachment } from '../../content/attachments.ts'
import type { PageContext } from '../../content/page-context.ts'
import { readBytes } from '../../content/read-text.ts'
import {
  type AnyPage,
  diskReaders,
  type PageFile,
  pageOf,
  type Readers,
} from '../../content/readers.ts'
import { type FileState, isSameState, settled, stateOf } from './file-state.ts'
import { aroundOf, type KeptPage, readAgain, readToKeep, revive } from './kept-page.ts'
import { isSameAnswer } from './looked-up.ts'
import { checksum } from './seal.ts'
import { Shelves } from './shelves.ts'
import { Texts } from './texts.ts'
import { tidyTexts } from './tidy-texts.ts'

interface KeptAttachment {
  readonly file: string
  readonly state: FileState
  readonly read: ReadAttachment
}

/**
 * What was read of a content folder, in a folder of its own. With `keeps`, what is new is kept for the next time; without, nothing is
 * written.
 */
export class KeptContent implements Readers {
  readonly #content: string
  readonly #folder: string
  readonly #pages: Shelves<KeptPage>
  readonly #attachments: Shelves<KeptAttachment>
  readonly #texts: Texts
  readonly #keeps: boolean
  /** Pages whose texts are no longer what they were. */
  readonly #damaged = new Set<string>()

  constructor(content: string, folder: string, stamp: string, keeps = true) {
    this.#keeps = keeps
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
    return files.map((file) => this.#page(file, contextOf(file.file)))
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

  /** Closes the files. */
  close(): void {
    this.#texts.close()
  }

  #page(file: PageFile, context: PageContext): AnyPage {
    const now = Date.now()
    const state = stateOf(join(this.#content, file.source))
    const kept = this.#pages.find(file.file)
    const mayFit =
      kept !== undefined &&
      kept.around === aroundOf(context) &&
      kept.at <= context.at &&
      isSameAnswer(kept.lookedUp, context)
    if (mayFit && isSameState(kept.state, state)) {
      return this.#revive(file, kept, context)
    }
    const read = readBytes(this.#content, file)
    if (mayFit && 'bytes' in read && checksum(read.bytes) === kept.bytes) {
      this.#pages.keep({ ...kept, state: settled(state, now) })
      return this.#revive(file, kept, context)
    }
    if (!this.#keeps) return pageOf(file.file, read, context)
    const { page, kept: made } = readToKeep(file.file, read, context, this.#texts)
    if (made === null) {
      this.#pages.drop(file.file)
      return page
    }
    this.#pages.keep({ ...made, state: settled(state, now) })
    return this.#revive(file, made, context)
  }

  #revive(file: PageFile, kept: Omit<KeptPage, 'state'>, context: PageContext): AnyPage {
    return revive(kept, this.#texts, () => {
      this.#damaged.add(file.file)
      return readAgain(this.#content, file, kept.bytes, context)
    })
  }
}
