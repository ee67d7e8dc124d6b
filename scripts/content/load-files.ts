import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReadAttachment, readAttachment } from './attachments.ts'
import { classify } from './classify.ts'
import { decodeText, maximumFileBytes } from './decode-text.ts'
import { inParallel } from './in-parallel.ts'
import { newFileProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { siteFileMissing } from './read-site-file.ts'
import { reasonOf } from './reason-of.ts'
import { siteFile } from './settings-files.ts'
import { type Entry, walk } from './walk.ts'

/** A text of the content folder; null with a problem that says why there is none. */
export interface LoadedText {
  readonly file: string
  readonly text: string | null
}

/** The content folder as it was on the disk, before anybody asks what the files say. Lists are by file name. */
export interface LoadedFiles {
  /** `site.yaml` and its like, by file; null for one that is no text. */
  readonly settings: ReadonlyMap<string, string | null>
  /** Articles and standing pages. */
  readonly pages: readonly LoadedText[]
  readonly attachments: readonly ReadAttachment[]
  /** Of names and bytes. */
  readonly problems: readonly Problem[]
}

type Loaded =
  | { readonly kind: 'settings' | 'page'; readonly text: LoadedText }
  | { readonly kind: 'attachment'; readonly read: ReadAttachment }
  | { readonly kind: 'nothing' }

/** Reads every file once. Throws ContentFolderMissing where `folder` is no folder. */
export async function loadFiles(folder: string): Promise<LoadedFiles> {
  const problems: Problem[] = []
  const loaded = await inParallel(await walk(folder), (entry) => load(folder, entry, problems))
  const settings = new Map(
    loaded.flatMap((item) => (item.kind === 'settings' ? [[item.text.file, item.text.text]] : [])),
  )
  if (!settings.has(siteFile)) problems.push(siteFileMissing())
  return {
    settings,
    pages: loaded.flatMap((item) => (item.kind === 'page' ? [item.text] : [])),
    attachments: loaded.flatMap((item) => (item.kind === 'attachment' ? [item.read] : [])),
    problems,
  }
}

async function load(folder: string, entry: Entry, problems: Problem[]): Promise<Loaded> {
  const { kind, problem } = classify(entry)
  if (problem !== null) problems.push(problem)
  if (kind.kind === 'attachment') {
    const read = await readAttachment(folder, entry, kind.type)
    if (read.problem !== null) problems.push(read.problem)
    return { kind: 'attachment', read }
  }
  if (kind.kind !== 'settings' && kind.kind !== 'page') return { kind: 'nothing' }
  const decoded = await readText(join(folder, entry.source), entry.file)
  if ('text' in decoded) {
    for (const found of decoded.problems) problems.push(found)
    return loadedText(kind.kind, entry.file, decoded.text)
  }
  problems.push(decoded.problem)
  return loadedText(kind.kind, entry.file, null)
}

function loadedText(kind: 'settings' | 'page', file: string, text: string | null): Loaded {
  return { kind, text: { file, text } }
}

/** A file's text; of one beyond the limit only the size is asked. */
async function readText(path: string, file: string): Promise<ReturnType<typeof decodeText>> {
  try {
    const handle = await open(path)
    try {
      const { size } = await handle.stat()
      if (size > maximumFileBytes) {
        const args = { bytes: size, limit: maximumFileBytes }
        return { problem: newFileProblem(file, 'file-too-big', args) }
      }
      return decodeText(await handle.readFile(), file)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { problem: newFileProblem(file, 'unreadable', { reason: reasonOf(error) }) }
  }
}
