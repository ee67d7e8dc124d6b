import type { PageContext } from '../../content/page-context.ts'
import { cutText } from '../../search/index/cut-text.ts'
import type { CuttingJob } from './cutting-job.ts'
import { type FreshPage, readFresh } from './kept-page.ts'
import { TextDamaged, unpackView } from './packed-views.ts'
import { type ReadingJob, unpackContext } from './reading-job.ts'
import { type Place, Texts, type TextsPlace } from './texts.ts'

/** What a process that helps another one must know of the cache. It holds on to what is the same for many jobs. */
export class CacheHelper {
  /** By their folder. */
  readonly #opened = new Map<string, { readonly build: string; readonly texts: Texts }>()
  readonly #contexts = new Map<string, PageContext>()

  /** Reads the files of a job, and puts their texts where the other process finds them. Throws what the disk throws. */
  read(job: ReadingJob): readonly FreshPage[] {
    const texts = this.#textsOf(job)
    const context = this.#contextOf(job.around, texts)
    const fresh = job.files.map((file) => readFresh(job.content, file, context, texts))
    texts.flush()
    return fresh
  }

  /** Cuts the texts of a job, and puts the cuts where the other process finds them. Throws TextDamaged, and what the disk throws. */
  cut({ from, to, texts }: CuttingJob): readonly Place[] {
    const [bodies, cuts] = [this.#textsOf(from), this.#textsOf(to)]
    const places = texts.map((text) => {
      const body = bodies.read(text.body)
      if (body === null) throw new TextDamaged(text.body[0])
      return cuts.add(cutText({ ...text, body }))
    })
    cuts.flush()
    return places
  }

  /** Packed entries of a list, as they were. Throws TextDamaged. */
  unpack(views: readonly unknown[], place: TextsPlace): readonly unknown[] {
    const texts = this.#textsOf(place)
    return views.map((view) => unpackView(view, texts))
  }

  #textsOf({ kept, build }: TextsPlace): Texts {
    const open = this.#opened.get(kept)
    if (open?.build === build) return open.texts
    open?.texts.close()
    const texts = new Texts(kept)
    this.#opened.set(kept, { build, texts })
    this.#contexts.clear()
    return texts
  }

  #contextOf(place: Place, texts: Texts): PageContext {
    const name = JSON.stringify(place)
    const known = this.#contexts.get(name)
    if (known) return known
    const packed = texts.read(place)
    if (packed === null) throw new Error(`gone while the site was made: ${place[0]}`)
    const context = unpackContext(packed)
    this.#contexts.set(name, context)
    return context
  }
}
