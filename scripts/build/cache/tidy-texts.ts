import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptPage } from './kept-page.ts'
import type { Shelves } from './shelves.ts'
import type { Texts } from './texts.ts'

/** Every build that reads something new adds a file of texts; from this number on they are made one. */
const mostFiles = 8
/** Another build may be writing a file that no list names yet; none takes so long, in milliseconds. */
const longestBuild = 60 * 60 * 1000

/** Joins files of texts when they are many or mostly out of date, and removes those that nobody refers to. */
export function tidyTexts(folder: string, texts: Texts, pages: Shelves<KeptPage>): void {
  const needed = new Map<string, number>()
  for (const { html, text } of pages.all()) {
    for (const [file, , bytes] of [html, text]) needed.set(file, (needed.get(file) ?? 0) + bytes)
  }
  const isHalfEmpty = needed
    .entries()
    .some(([file, bytes]) => sizeOf(join(folder, file)) > 2 * bytes)
  if (needed.size > mostFiles || isHalfEmpty) {
    texts.startNew()
    for (const page of [...pages.all()]) {
      const [html, text] = [texts.read(page.html), texts.read(page.text)]
      if (html === null || text === null) pages.drop(page.file)
      else pages.keep({ ...page, html: texts.add(html), text: texts.add(text) })
    }
    needed.clear()
  }
  texts.flush()
  const oldest = Date.now() - longestBuild
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('texts-') || needed.has(name)) continue
    const path = join(folder, name)
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest)
      rmSync(path, { force: true })
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
