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
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }

  /** Copies a file whose size and hash are known already. */
  async copy(source: string, path: string, entry: ManifestEntry): Promise<void> {
    const target = this.target(path)
    this.entries.set(path, entry)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(source, target)
  }

  private noteLinks(path: string, html: string): void {
    for (const address of linksOf(html)) if (!this.links.has(address)) this.links.set(address, path)
  }

  private target(path: string): string {
    const target = join(this.folder, path)
    if (!target.startsWith(this.folder + sep)) throw new Error(`outside the output folder: ${path}`)
    if (this.entries.has(path)) throw new Error(`written twice: ${path}`)
    return target
  }
}
