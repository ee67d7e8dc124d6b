import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { linksOf } from './broken-links.ts'
import { type ManifestEntry, manifestEntry } from './manifest.ts'
import { packedForms } from './packed-forms.ts'
import { Utf8 } from './utf8.ts'

/** What one file became: itself and its packed forms, and the addresses of the site that it refers to. */
export interface Written {
  readonly files: readonly (readonly [path: string, entry: ManifestEntry])[]
  readonly links: readonly string[]
}

export interface WriterOptions {
  /** Whether every text gets its packed forms beside it. */
  readonly compress?: boolean
  /** Files that lie in the output already, by path: what would be the same again is not written. */
  readonly intact?: ReadonlyMap<string, ManifestEntry>
}

/** Writes files below one folder, and knows afterwards what it wrote. */
export class OutputWriter {
  readonly folder: string
  readonly entries = new Map<string, ManifestEntry>()
  /** For each address of the site that a page refers to, the first page, by path, that does. */
  readonly links = new Map<string, string>()

  private readonly compress: boolean
  private readonly intact: ReadonlyMap<string, ManifestEntry>
  /** Each address once: what is cut from a page would keep all of it in memory. */
  private readonly addresses = new Map<string, string>()
  private readonly folders = new Set<string>()
  private readonly utf8 = new Utf8()
  private isEnded = false

  constructor(folder: string, { compress = false, intact = new Map() }: WriterOptions = {}) {
    this.folder = folder
    this.compress = compress
    this.intact = intact
  }

  /**
   * Writes one file, and notes what it is and what it refers to. `path` is relative, with `/` between its parts.
   * Throws when that is outside the folder or was written already, and what the disk throws.
   */
  async write(path: string, content: string | Uint8Array): Promise<Written> {
    const { files, links } = this.writePlain(path, content)
    if (!this.compress) return { files, links }
    const packed: Written[] = []
    for (const [ending, bytes] of await packedForms(path, content))
      packed.push(this.writePlain(`${path}.${ending}`, bytes))
    return { files: [...files, ...packed.flatMap((form) => form.files)], links }
  }

  /** The same without packed forms, for what a host reads itself and hands to nobody. */
  writePlain(path: string, content: string | Uint8Array): Written {
    const links = path.endsWith('.html') ? this.linksOf(String(content)) : []
    const bytes = typeof content === 'string' ? this.utf8.encode(content) : content
    const entry = manifestEntry(bytes)
    this.place(path, entry, (target) => writeFileSync(target, bytes))
    this.noteLinks(path, links)
    return { files: [[path, entry]], links }
  }

  /** Copies a file whose size and hash are known already. */
  copy(source: string, path: string, entry: ManifestEntry): void {
    this.place(path, entry, (target) => copyFileSync(source, target))
  }

  /** Notes what lies there already: in the output, or written by another process. */
  keep({ files, links }: Written): void {
    for (const [path, entry] of files) {
      this.target(path)
      this.entries.set(path, entry)
    }
    const [page] = files
    if (page) this.noteLinks(page[0], links)
  }

  /** From now on, nothing is written: for a site that is given up while pages are still being made. */
  end(): void {
    this.isEnded = true
  }

  private place(path: string, entry: ManifestEntry, fill: (target: string) => void): void {
    const target = this.target(path)
    this.entries.set(path, entry)
    if (this.intact.get(path)?.sha256 === entry.sha256) return
    const folder = dirname(target)
    if (!this.folders.has(folder)) mkdirSync(folder, { recursive: true })
    this.folders.add(folder)
    fill(target)
  }

  private linksOf(html: string): string[] {
    return [...new Set(linksOf(html))].map((address) => {
      const known = this.addresses.get(address)
      if (known !== undefined) return known
      const copy = Buffer.from(address).toString()
      this.addresses.set(copy, copy)
      return copy
    })
  }

  private noteLinks(path: string, links: readonly string[]): void {
    for (const address of links) {
      const first = this.links.get(address)
      if (first === undefined || path < first) this.links.set(address, path)
    }
  }

  private target(path: string): string {
    const target = join(this.folder, path)
    if (this.isEnded) throw new Error(`given up: ${path}`)
    if (!target.startsWith(this.folder + sep)) throw new Error(`outside the output folder: ${path}`)
    if (this.entries.has(path)) throw new Error(`written twice: ${path}`)
    return target
  }
}
