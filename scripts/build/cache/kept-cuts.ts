import { join } from 'node:path'
import { type Cut, cutText } from '../../search/index/cut-text.ts'
import type { PageText } from '../search-texts.ts'
import { type PackedText, packText } from './cutting-job.ts'
import { bodyParts } from './kept-body.ts'
import { isTextDamaged } from './packed-views.ts'
import { checksum } from './seal.ts'
import { shareCutting } from './share-cutting.ts'
import { Shelves } from './shelves.ts'
import { type Place, Texts, type TextsPlace } from './texts.ts'
import { tidyTexts } from './tidy-texts.ts'

/** The words and pairs of one page for the search. */
interface KeptCut {
  /** Address of the page. */
  readonly file: string
  /** Checksum of all that they come from. */
  readonly key: string
  readonly cut: Place
}

/** Has another process cut texts: where each cut lies, in their order. Rejects with TextDamaged. */
export type CutThere = (texts: readonly PackedText[], to: TextsPlace) => Promise<readonly Place[]>

/** Cuts of pages, in a folder of their own. */
export class KeptCuts {
  readonly #folder: string
  readonly #cuts: Shelves<KeptCut>
  readonly #texts: Texts
  readonly #cutThere: readonly CutThere[]
  readonly #worthHelp: number
  readonly #keys = new WeakMap<PageText, string>()
  /** A site without search asks for nothing, and is no reason to forget. */
  #isAsked = false

  /** Others are asked where `worthHelp` texts or more must be cut. */
  constructor(folder: string, stamp: string, cutThere: readonly CutThere[] = [], worthHelp = 0) {
    this.#cutThere = cutThere
    this.#worthHelp = worthHelp
    this.#folder = folder
    this.#cuts = new Shelves(join(folder, 'pages'), stamp)
    this.#texts = new Texts(folder)
  }

  /** Begins a build. */
  begin(): void {
    this.#isAsked = false
    this.#cuts.begin()
    this.#texts.startNew()
  }

  /** Names all that a cut comes from; what is kept under the address of the page stays. */
  keyOf(text: PageText): string {
    this.#isAsked = true
    const known = this.#keys.get(text)
    if (known !== undefined) return known
    const { address, title, summary, around, section, tags, page } = text
    const facts = JSON.stringify([title, summary, around, section, tags])
    const key = checksum(facts + (bodyParts(page)?.key ?? text.body))
    this.#keys.set(text, key)
    this.#cuts.find(address)
    return key
  }

  /** The cut of a page, whose text is read only where it must be cut. */
  cut(text: PageText): Cut {
    const { address } = text
    const key = this.keyOf(text)
    const known = this.cutBefore(address, key)
    if (known !== null) return known
    const cut = cutText(text)
    this.#cuts.keep({ file: address, key, cut: this.#texts.add(cut) })
    return cut
  }

  /** How to get the cuts of these texts, best in their order: with other processes where many are not kept. */
  shared(texts: readonly PageText[]): (text: PageText) => Cut | Promise<Cut> {
    const isOpen = (text: PageText) => this.#cuts.find(text.address)?.key !== this.keyOf(text)
    const open = this.#cutThere.length > 0 ? texts.filter(isOpen) : []
    if (open.length === 0 || open.length < this.#worthHelp) return (text) => this.cut(text)
    const cut = shareCutting(open, {
      here: (part) => {
        for (const text of part) this.cut(text)
      },
      there: this.#cutThere.map((perform) => (part) => this.#have(part, perform)),
    })
    return async (text) => {
      await cut(text)
      return this.cut(text)
    }
  }

  /** Keeps what another process has cut. */
  async #have(texts: readonly PageText[], perform: CutThere): Promise<void> {
    const packed = texts.flatMap((text) => packText(text) ?? [])
    const to = { kept: this.#folder, build: this.#texts.own }
    try {
      const places = await perform(packed, to)
      const keys = new Map(texts.map((text) => [text.address, this.keyOf(text)]))
      for (const [index, cut] of places.entries()) {
        const { address } = packed[index] as PackedText
        this.#cuts.keep({ file: address, key: keys.get(address) as string, cut })
      }
    } catch (error) {
      // This process cuts them when it comes to them.
      if (!isTextDamaged(error)) throw error
    }
  }

  /** The cut that is kept of a page, if it is the one of this key. */
  cutBefore(address: string, key: string): Cut | null {
    const kept = this.#cuts.find(address)
    return kept?.key === key ? this.#texts.read(kept.cut) : null
  }

  /** Writes what is new, and forgets what is gone. Throws what the disk throws. */
  save(): void {
    if (!this.#isAsked) return
    tidyTexts(this.#folder, this.#texts, this.#cuts, {
      placesOf: ({ cut }) => [cut],
      moved: (kept, [cut]) => ({ ...kept, cut: cut as Place }),
    })
    this.#texts.flush()
    this.#cuts.save()
  }

  /** Closes the files. */
  close(): void {
    this.#texts.close()
  }
}
