import { createHash } from 'node:crypto'
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FormType, MadeForm } from '../../content/attachment.ts'

/** A picture file that was made and not yet kept. */
export interface NewForm {
  readonly type: FormType
  readonly width: number
  readonly height: number
  readonly content: Uint8Array
}

type Kept = Omit<MadeForm, 'path'>

/**
 * Pictures made earlier, in one folder. A file is named after its own SHA-256, a list of files after what was ordered; both are
 * compared with their bytes when they are read, so what is damaged or half written counts as not there. What is found gets the time
 * of its use, which says what may go (dropOld).
 */
export class KeptPictures {
  readonly folder: string
  readonly #mayWrite: boolean

  constructor(folder: string, mayWrite: boolean) {
    this.folder = folder
    this.#mayWrite = mayWrite
  }

  /** What was kept under this key; null where it is not there whole. */
  async find(key: string): Promise<MadeForm[] | null> {
    try {
      const list = readList(await readFile(this.listPath(key), 'utf8'))
      if (list === null) return null
      const forms = list.map((form) => ({ ...form, path: this.formPath(form) }))
      for (const { path, sha256 } of forms) if (hashOf(await readFile(path)) !== sha256) return null
      if (this.#mayWrite) await use([this.listPath(key), ...forms.map(({ path }) => path)])
      return forms
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  /** Keeps forms under a key. Throws what the disk throws. */
  async keep(key: string, made: readonly NewForm[]): Promise<MadeForm[]> {
    const forms: MadeForm[] = []
    for (const { content, ...form } of made) {
      const kept = { ...form, bytes: content.byteLength, sha256: hashOf(content) }
      const path = this.formPath(kept)
      await this.write(path, content)
      forms.push({ ...kept, path })
    }
    const list = JSON.stringify(forms.map(({ path: _, ...form }) => form))
    await this.write(this.listPath(key), `${hashOf(list)}\n${list}\n`)
    return forms
  }

  /** Whole or not at all, also when two builds write the same. */
  private async write(path: string, content: string | Uint8Array): Promise<void> {
    const unfinished = `${path}.${process.pid}.tmp`
    try {
      await writeFile(unfinished, content)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  private listPath(key: string): string {
    return join(this.folder, `${key}.json`)
  }

  private formPath({ sha256, type }: Kept): string {
    return join(this.folder, `${sha256}.${type}`)
  }
}

/** Another user's files, or a disk that is only read, keep their time: they go too early at worst, and are made again. */
async function use(paths: readonly string[]): Promise<void> {
  const now = new Date()
  for (const path of paths) {
    await utimes(path, now, now).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw error
    })
  }
}

/** Hexadecimal SHA-256. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A list as it was written: its hash, then itself. Null for anything else. */
function readList(text: string): Kept[] | null {
  const [hash, list = '', rest] = text.split('\n')
  return rest === '' && hash === hashOf(list) ? JSON.parse(list) : null
}
