import type { PageContext } from '../../content/page-context.ts'
import { type FreshPage, readFresh } from './kept-page.ts'
import { unpackView } from './packed-views.ts'
import { type ReadingJob, unpackContext } from './reading-job.ts'
import { Texts } from './texts.ts'

/** Where the texts of a build lie. */
export interface TextsPlace {
  /** Folder of the texts. */
  readonly kept: string
  /** Names the build: what a process adds for it goes into one file. */
  readonly build: string
}

/** What a process that helps another one must know of the cache. It holds on to what is the same for many jobs. */
export class CacheHelper {
  #build = ''
  #texts: Texts | null = null
  #around: Uint8Array = new Uint8Array()
  #context: PageContext | null = null

  /** Reads the files of a job, and puts their texts where the other process finds them. Throws what the disk throws. */
  read(job: ReadingJob): readonly FreshPage[] {
    const texts = this.#textsOf(job)
    const context = this.#contextOf(job.around)
    const fresh = job.files.map((file) => readFresh(job.content, file, context, texts))
    texts.flush()
    return fresh
  }

  /** Packed entries of a list, as they were. Throws TextDamaged. */
  unpack(views: readonly unknown[], place: TextsPlace): readonly unknown[] {
    const texts = this.#textsOf(place)
    return views.map((view) => unpackView(view, texts))
  }

  #textsOf({ kept, build }: TextsPlace): Texts {
    if (this.#texts === null || this.#build !== build) {
      this.#texts?.close()
      this.#texts = new Texts(kept)
      this.#build = build
    }
    return this.#texts
  }

  #contextOf(around: Uint8Array): PageContext {
    if (this.#context === null || Buffer.compare(this.#around, around) !== 0) {
      this.#context = unpackContext(around)
      this.#around = around
    }
    return this.#context
  }
}
