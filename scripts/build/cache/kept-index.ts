import { existsSync, utimesSync } from 'node:fs'
import { bucketFile, type Segment, textPath } from '../../search/format.ts'
import { changeSegment, type TextChange } from '../../search/index/change-segment.ts'
import type { IndexMakers } from '../../search/index/make-index.ts'
import { type MadeSegment, makeSegment } from '../../search/index/make-segment.ts'
import type { SegmentSums } from '../../search/index/segment-sums.ts'
import type { SearchText } from '../../search/search-text.ts'
import { isFilter } from '../../search/terms.ts'
import type { PageText } from '../search-texts.ts'
import type { Files, IndexFolder } from '../write-search.ts'
import type { KeptCuts } from './kept-cuts.ts'
import { readNote, type SegmentNote, writeNote } from './segment-note.ts'

/** The texts of a segment of this build, each with the key of its cut. */
type Keys = readonly (readonly [address: string, key: string])[]

interface OpenSegment {
  readonly file: string
  readonly segment: Segment
  readonly sums: SegmentSums
  readonly keys: Keys
}

/** Where more texts than one of so many have changed, the segment is made anew. */
const oneOf = 16

/**
 * One index of one output as earlier builds left it there: a segment of which few texts are others is changed in the files that lie
 * there, and what would be the same again is not made.
 */
export class KeptIndex implements IndexMakers {
  readonly #prefix: string
  readonly #stamp: string
  readonly #cuts: KeptCuts
  readonly #folder: IndexFolder
  readonly #open: OpenSegment[] = []
  /** Of all segments. */
  readonly #texts = new Map<string, readonly [key: string, files: Files]>()
  #isNew = false

  /** The names of its notes begin with `prefix`. */
  constructor(prefix: string, stamp: string, cuts: KeptCuts, folder: IndexFolder) {
    this.#prefix = prefix
    this.#stamp = stamp
    this.#cuts = cuts
    this.#folder = folder
  }

  readonly segment = async (texts: readonly SearchText[], from: number): Promise<MadeSegment> => {
    // Of the two, the young one is that which does not begin with the first text.
    const file = `${this.#prefix}-${from === 0 ? 'old' : 'young'}`
    const keys = texts.map((text) => [text.address, this.#cuts.keyOf(text as PageText)] as const)
    const before = readNote(file, this.#stamp)
    for (const [address, text] of before?.texts ?? []) this.#texts.set(address, text)
    // Its numbers are in its files and their names.
    const changed = before?.segment.from === from ? this.#change(before, texts, keys) : null
    const made = changed ?? (await this.#make(texts, from))
    this.#open.push({ file, keys, segment: made.segment, sums: made.sums })
    return made
  }

  readonly lies = (text: SearchText): boolean => {
    const [key, files] = this.#texts.get(text.address) ?? []
    const isSame = files !== undefined && key === this.#cuts.keyOf(text as PageText)
    if (isSame && this.#folder.keep([files])) return true
    this.#isNew = true
    return false
  }

  /** Notes what lies there now. Throws what the disk throws. */
  save(): void {
    const now = new Date()
    for (const { file, segment, sums, keys } of this.#open) {
      if (this.#isNew || !existsSync(file)) {
        const filesOf = (path: string) => this.#folder.filesOf(path)
        writeNote(file, this.#stamp, {
          segment,
          sums,
          texts: new Map(
            keys.map(([address, key]) => [address, [key, filesOf(textPath(address))]]),
          ),
          buckets: Array.from({ length: segment.buckets }, (_, bucket) =>
            filesOf(bucketFile(segment, bucket)),
          ),
        })
      }
      utimesSync(file, now, now)
    }
  }

  async #make(texts: readonly SearchText[], from: number) {
    this.#isNew = true
    const cut = this.#cuts.shared(texts as readonly PageText[])
    const { sums, ...made } = await makeSegment(texts, from, (text) => cut(text as PageText))
    return { ...made, sums: sums() }
  }

  /** The segment with what is other in its texts; null where it must be made anew. */
  #change(before: SegmentNote, texts: readonly SearchText[], keys: Keys) {
    const { segment, buckets } = before
    const changes = this.#changes(before, texts, keys)
    const read = (bucket: number) => this.#folder.read(buckets[bucket] ?? [])
    const changed = changes && changeSegment(segment, before.sums, changes, read)
    if (!changed) return null
    const others = buckets.filter((_, bucket) => !changed.buckets.has(bucket))
    if (!this.#folder.keep(others)) return null
    if (changes.length > 0) this.#isNew = true
    const { sums } = changed
    const counts = Array.from(sums.words, ([word, { count }]) => [word, count] as const)
    const files = Array.from(changed.buckets, ([bucket, text]) =>
      text === null ? [] : [[bucketFile(segment, bucket), text] as const],
    )
    return {
      segment,
      sums,
      counts: counts.filter(([word]) => !isFilter(word)),
      files: files.flat(),
    }
  }

  /** The texts that are others, if they are few and nothing else is; null otherwise. */
  #changes({ texts: old }: SegmentNote, texts: readonly SearchText[], keys: Keys) {
    const before = [...old]
    const isSameText = (number: number) => before[number]?.[0] === keys[number]?.[0]
    if (before.length !== keys.length || !keys.every((_, number) => isSameText(number))) return null
    const others = keys.flatMap(([, key], number) =>
      before[number]?.[1][0] === key ? [] : [number],
    )
    if (others.length > 1 + texts.length / oneOf) return null
    const changes = others.flatMap((number): TextChange[] => {
      const text = texts[number] as PageText
      const cut = this.#cuts.cutBefore(text.address, before[number]?.[1][0] ?? '')
      return cut === null ? [] : [{ text: number, before: cut, after: this.#cuts.cut(text) }]
    })
    return changes.length === others.length ? changes : null
  }
}
