import type { Body } from '../../content/body.ts'
import type { ManifestEntry } from '../../publish/manifest.ts'
import type { Written } from '../../publish/output-writer.ts'
import type { Intact, PagesWanted } from '../make-site.ts'
import { assetsFor } from '../rendering/assets-for.ts'
import type { Around } from '../rendering/page-job.ts'
import type { KeptList } from '../rendering/render-pages.ts'
import { bodyParts } from './kept-body.ts'
import { checksum, checksumOf, readSealed, writeSealed } from './seal.ts'

/** A page in the file: its key, its files, and the numbers of the addresses that it refers to. */
type Line = readonly [
  key: string,
  files: readonly (readonly [path: string, bytes: number, sha256: string])[],
  links: readonly number[],
]

/**
 * What the pages of one output were made of: the same entry of a list with the same around it is the same page, so one that still
 * lies there need not be made again. The pages themselves are in the output and nowhere else.
 */
export class PageLedger {
  readonly #file: string
  readonly #stamp: string
  #compress = false
  #intact: Intact = new Map()
  #before: Map<string, Written>
  #pages = new Map<string, Written>()
  #isNew = false

  constructor(file: string, stamp: string) {
    this.#file = file
    this.#stamp = stamp
    this.#before = read(file, stamp)
  }

  /** Begins a build. */
  begin({ compress, intact }: PagesWanted): void {
    this.#compress = compress
    this.#intact = intact
    this.#pages = new Map()
    this.#isNew = false
  }

  /** The pages of a template with this around them. */
  list(template: string, { frame, assets }: Around): KeptList {
    const around = checksum(text([this.#compress, template, frame, assetsFor(assets, [])]))
    const keys = new WeakMap<View, string>()
    const keyOf = (entry: unknown) => {
      const view = entry as View
      const known = keys.get(view)
      if (known !== undefined) return known
      // All that is left of the share pictures when they are those of one entry; the others are in `around`.
      const { share } = assetsFor(assets, [view])
      const key = checksum(around + text([...(share?.byPicture ?? [])]) + viewText(view))
      keys.set(view, key)
      return key
    }
    return {
      find: (view) => {
        const key = keyOf(view)
        const written = this.#before.get(key)
        const isThere = written?.files.every(
          ([path, { sha256 }]) => this.#intact.get(path)?.sha256 === sha256,
        )
        if (!written || !isThere) return null
        this.#pages.set(key, written)
        return written
      },
      keep: (view, written) => {
        this.#isNew = true
        this.#pages.set(keyOf(view), written)
      },
    }
  }

  /** Writes what there is of this build, and nothing of those before it. Throws what the disk throws. */
  save(): void {
    const before = this.#before
    this.#before = this.#pages
    if (!this.#isNew && this.#pages.size === before.size) return
    const numbers = new Map<string, number>()
    const numberOf = (address: string) => {
      const number = numbers.get(address) ?? numbers.size
      numbers.set(address, number)
      return number
    }
    for (const { links } of this.#pages.values()) for (const address of links) numberOf(address)
    const list = JSON.stringify([...numbers.keys()])
    // The numbers are those of this very list: each line says which, so that none is read with another.
    const name = checksum(list)
    const lines = this.#pages.entries().map(([key, { files, links }]) => {
      const line: Line = [
        key,
        files.map(([path, { bytes, sha256 }]) => [path, bytes, sha256]),
        links.map(numberOf),
      ]
      return name + JSON.stringify(line)
    })
    writeSealed(this.#file, this.#stamp, following(list, lines))
  }
}

function* following(first: string, others: Iterable<string>): Generator<string> {
  yield first
  yield* others
}

interface View {
  readonly body?: Body
}

function read(file: string, stamp: string): Map<string, Written> {
  const [list = '[]', ...lines] = readSealed(file, stamp)
  const name = checksum(list)
  const addresses: string[] = list.startsWith('[') ? JSON.parse(list) : []
  return new Map(
    lines.flatMap((line) => {
      if (!line.startsWith(name)) return []
      const [key, files, links]: Line = JSON.parse(line.slice(name.length))
      const entries = files.map(([path, bytes, sha256]): [string, ManifestEntry] => [
        path,
        { bytes, sha256 },
      ])
      return [[key, { files: entries, links: links.map((number) => addresses[number] as string) }]]
    }),
  )
}

/** All that an entry says, which is plain data. A kept body has a key that says it, and stays on the disk. */
function viewText(view: View): string {
  const fields = Object.entries(view).map(([name, value]) => {
    if (name === 'body') return bodyParts(value as Body)?.key ?? value
    return Array.isArray(value) ? [name, value.map(sumOf)] : [name, value]
  })
  return JSON.stringify(fields)
}

/** The same card stands on many pages, and is read once for all of them. */
function sumOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? checksumOf(value) : value
}

/** A value as text, sets and maps too. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    one instanceof Map || one instanceof Set ? [...one] : one,
  )
}
