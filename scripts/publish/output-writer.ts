import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type ManifestEntry, manifestEntry } from './manifest.ts'

/** Writes files below one folder, and knows afterwards what it wrote. */
export class OutputWriter {
  readonly folder: string
  readonly entries = new Map<string, ManifestEntry>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** Writes one file. `path` is relative, with `/` between its parts. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const target = this.target(path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
    this.entries.set(path, manifestEntry(content))
  }

  /** Copies a file whose size and hash are known already. */
  async copy(source: string, path: string, entry: ManifestEntry): Promise<void> {
    const target = this.target(path)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(source, target)
    this.entries.set(path, entry)
  }

  /** Notes a file that somebody else writes below the folder. Throws when it is outside, or there already. */
  note(path: string, content: string): void {
    this.target(path)
    this.entries.set(path, manifestEntry(content))
  }

  private target(path: string): string {
    const target = join(this.folder, path)
    if (!target.startsWith(this.folder + sep)) throw new Error(`outside the output folder: ${path}`)
    if (this.entries.has(path)) throw new Error(`written twice: ${path}`)
    return target
  }
}
