import { join } from 'node:path'
import { type Cut, cutText } from '../../search/index/cut-text.ts'
import type { PageText } from '../search-texts.ts'
import { bodyParts } from './kept-body.ts'
import { checksum } from './seal.ts'
import { Shelves } from './shelves.ts'
import { type Place, Texts } from './texts.ts'
import { tidyTexts } from './tidy-texts.ts'

/** The words and pairs of one page for the search. */
interface KeptCut {
  /** Address of the page. */
  readonly file: string
  /** Checksum of all that they come from. */
  readonly key: string
  readonly cut: Place
}

/** Cuts of pages, in a folder of their own. */
export class KeptCuts {
  readonly #folder: string
  readonly #cuts: Shelves<KeptCut>
  readonly #texts: Texts
  /** A site without search asks for nothing, and is no reason to forget. */
  #isAsked = false

  constructor(folder: string, stamp: string) {
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

  /** The cut of a page, whose text is read only where it must be cut. */
  cut(text: PageText): Cut {
    this.#isAsked = true
    const { address, title, summary, around, section, tags, page } = text
    const facts = JSON.stringify([title, summary, around, section, tags])
    const key = checksum(facts + (bodyParts(page)?.key ?? text.body))
    const kept = this.#cuts.find(address)
    const known = kept?.key === key ? this.#texts.read(kept.cut) : null
    if (known !== null) return known
    const cut = cutText(text)
    this.#cuts.keep({ file: address, key, cut: this.#texts.add(cut) })
    return cut
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
