import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { linksOf } from './broken-links.ts'
import { type ManifestEntry, manifestEntry } from './manifest.ts'
import { packedForms } from './packed-forms.ts'

/** Writes files below one folder, and knows afterwards what it wrote. */
export class OutputWriter {
  readonly folder: string
  readonly entries = new Map<string, ManifestEntry>()
  /** For each address of the site that a page refers to, the first page that does. */
  readonly links = new Map<string, string>()

  private readonly compress: boolean
  private readonly underWay = new Set<Promise<void>>()
  private isEnded = false

  /** With `compress`, every text gets its packed forms beside it. */
  constructor(folder: string, compress = false) {
    this.folder = folder
    this.compress = compress
  }

  /**
   * Writes one file, and notes what it is and what it refers to. `path` is relative, with `/` between its parts.
   * Throws when that is outside the folder or was written already, and what the disk throws.
   */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    await this.writePlain(path, content)
    if (!this.compress) return
    for (const [ending, packed] of await packedForms(path, content))
      await this.writePlain(`${path}.${ending}`, packed)
  }

  /** The same without packed forms, for what a host reads itself and hands to nobody. */
  async writePlain(path: string, content: string | Uint8Array): Promise<void> {
    const target = this.target(path)
    this.entries.set(path, manifestEntry(content))
    if (path.endsWith('.html')) this.noteLinks(path, String(content))
    await this.put(target, () => writeFile(target, content))
  }

  /** Copies a file whose size and hash are known already. */
  async copy(source: string, path: string, entry: ManifestEntry): Promise<void> {
    const target = this.target(path)
    this.entries.set(path, entry)
    await this.put(target, () => copyFile(source, target))
  }

  /** Comes back when nothing is being written any more; from now on, nothing will be. For a site that is given up. */
  async end(): Promise<void> {
    this.isEnded = true
    await Promise.allSettled(this.underWay)
  }

  private put(target: string, fill: () => Promise<void>): Promise<void> {
    const work = async () => {
      await mkdir(dirname(target), { recursive: true })
      await fill()
    }
    const done = work().finally(() => this.underWay.delete(done))
    this.underWay.add(done)
    return done
  }

  private noteLinks(path: string, html: string): void {
    for (const address of linksOf(html)) if (!this.links.has(address)) this.links.set(address, path)
  }

  private target(path: string): string {
    const target = join(this.folder, path)
    if (this.isEnded) throw new Error(`given up: ${path}`)
    if (!target.startsWith(this.folder + sep)) throw new Error(`outside the output folder: ${path}`)
    if (this.entries.has(path)) throw new Error(`written twice: ${path}`)
    return target
  }
}
