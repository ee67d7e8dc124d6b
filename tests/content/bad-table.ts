import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadOptions } from '../../scripts/content/read-content.ts'
import { articleText, brief, readSite, type SiteFiles } from '../fixtures/read-site.ts'

/** The file that most rows write. */
export const bad = 'tin-tuc/bai.md'

/** What is told, as `file:line code` (for the usual file `line code`) → the fix or null. */
export type Told = Record<string, string | null>

/** One tiny site with a mistake in it. */
export interface BadSite {
  readonly files: SiteFiles
  readonly told: Told
  readonly options?: Partial<ReadOptions>
  readonly prepare?: (folder: string) => Promise<void>
}

/** A test for each row: exactly these problems are told, and no bad file is among the good ones. */
export function refuses(table: Record<string, BadSite>): void {
  for (const [name, { files, told, options, prepare }] of Object.entries(table)) {
    test(name, async () => {
      const { content, problems } = await readSite(files, options, prepare)
      const found = problems.map((problem) => [brief(problem).replace(`${bad}:`, ''), problem.fix])
      assert.deepEqual(Object.fromEntries(found), told)
      const errors = problems.filter(({ severity }) => severity === 'error')
      const pages = [...(content?.articles ?? []), ...(content?.standingPages ?? [])]
      const published = [...pages, ...(content?.attachments ?? [])].map(({ file }) => file)
      for (const { file } of errors) assert.ok(!published.includes(file), file)
    })
  }
}

/** A row whose only file is an article with these lines of front matter. */
export function withLines(lines: string, told: Told): BadSite {
  return { files: { [bad]: articleText(lines) }, told }
}

/** A row whose only file is this text. */
export function withText(text: string | Uint8Array, told: Told): BadSite {
  return { files: { [bad]: text }, told }
}
