import type { Body } from './body.ts'
import { Nearest } from './nearest.ts'
import { slug } from './slug.ts'

/** So many are worth a suggestion: among the 40,000 places of a page made for it, one takes 25 ms. */
const mostSuggestions = 100

interface Anchors {
  readonly all: ReadonlySet<string>
  nearest: Nearest | null
}

/** Finds the place on a page that was probably meant; each page is indexed once, however many links name its places. */
export class MeantAnchor {
  readonly #anchors = new WeakMap<Body, Anchors>()
  #given = 0

  isThere(anchor: string, body: Body): boolean {
    return this.#of(body).all.has(anchor)
  }

  /** The nearest place of the page, or null. */
  of(anchor: string, body: Body): string | null {
    const anchors = this.#of(body)
    // Editors tend to forget `muc-`, or write the heading itself.
    const wanted = `muc-${slug(anchor.replace(/^muc-/, ''))}`
    if (anchors.all.has(wanted)) return wanted
    if (this.#given++ >= mostSuggestions) return null
    anchors.nearest ??= new Nearest(anchors.all)
    return anchors.nearest.to(wanted)
  }

  #of(body: Body): Anchors {
    const known = this.#anchors.get(body)
    if (known !== undefined) return known
    const made: Anchors = { all: new Set(body.anchors), nearest: null }
    this.#anchors.set(body, made)
    return made
  }
}
