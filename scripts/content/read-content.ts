import { checkContent } from './check-content.ts'
import { compareProblems } from './compare-problems.ts'
import type { Content } from './content.ts'
import { type LoadedFiles, loadFiles } from './load-files.ts'
import type { BodyLabels } from './markdown/body-labels.ts'
import { type FormMaker, withForms } from './picture-forms.ts'
import type { Problem } from './problem.ts'
import { readSettings } from './read-settings.ts'
import { diskReaders, type Readers } from './readers.ts'
import type { Language } from './site-config.ts'

export interface ReadOptions {
  labels(language: Language): BodyLabels
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
  /** The moment that scheduling, expiry and "far ahead" compare with, in milliseconds since 1970. */
  readonly at: number
  /** Drafts count as published. */
  readonly drafts: boolean
  /** Leave out the bad files, and what refers to them, instead of only telling. */
  readonly skipBad?: boolean
  /** Decodes every picture and makes its forms; without it pictures are only looked at from outside. */
  readonly makeForms?: FormMaker
  /** Reads the files; from the disk when missing. */
  readonly readers?: Readers
}

export interface ReadResult {
  /** The good files; null when `site.yaml` has a problem. Nothing may be published of it while an error is among the problems, but for `skipBad`. */
  readonly content: Content | null
  /** Of all files, by file, line, column and code. */
  readonly problems: readonly Problem[]
  /** Files that `skipBad` left out, sorted. */
  readonly skipped: readonly string[]
}

/**
 * The gate: every file below `folder` becomes an article, a standing page, an attachment or problems.
 * All problems of all files are told at once. Throws ContentFolderMissing where there is no folder.
 */
export async function readContent(folder: string, options: ReadOptions): Promise<ReadResult> {
  const { readers = diskReaders(folder) } = options
  const loaded = await loadFiles(folder, readers)
  const files = options.makeForms ? await filesWithForms(loaded, options.makeForms) : loaded
  const first = await checkContent(files, new Set(), options, readers)
  const problems = new Map(first.problems.map((problem) => [JSON.stringify(problem), problem]))
  const bad = first.badFiles
  let { content, pages } = first
  // A file is bad, too, when it refers to one that is left out: again until nothing more turns up.
  for (let found = bad.size; options.skipBad === true && content !== null && found > 0; ) {
    const next = await checkContent(files, bad, options, readers, pages)
    for (const problem of next.problems) problems.set(JSON.stringify(problem), problem)
    found = 0
    for (const file of next.badFiles) {
      if (bad.has(file)) continue
      bad.add(file)
      found++
    }
    content = next.content
    pages = next.pages
  }
  const skipped = options.skipBad === true && content !== null ? [...bad].toSorted() : []
  return { content, problems: [...problems.values()].toSorted(compareProblems), skipped }
}

async function filesWithForms(files: LoadedFiles, makeForms: FormMaker): Promise<LoadedFiles> {
  const { config } = readSettings(files.settings, new Map()).site
  const { attachments, problems } = await withForms(files.attachments, makeForms, config.pictures)
  return { ...files, attachments, problems: [...files.problems, ...problems] }
}
