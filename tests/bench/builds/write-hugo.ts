import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { peerPages, peerSections } from './peer-articles.ts'
import type { PeerFrame } from './peer-frame.ts'
import type { SeededArticle } from './seeded-site.ts'
import { put } from './write-ours.ts'
import { writePeerFiles } from './write-peer-files.ts'

/** Where the templates lie that come with the benchmark. */
const project = join(import.meta.dirname, 'hugo')

/** Years are a taxonomy, as a site of Hugo's makes a page for each. */
const keys = {
  tags: 'the',
  more: ({ date, pinned }: SeededArticle) => ({
    'luu-tru': [date.slice(0, 4)],
    weight: pinned ? 1 : null,
  }),
}

/** Writes a project for Hugo with the same articles; `output` is our finished site, from which it takes scripts and styles. */
export function writeHugo(
  folder: string,
  articles: readonly SeededArticle[],
  frame: PeerFrame,
  output: string,
): void {
  cpSync(project, folder, { recursive: true })
  put(join(folder, 'data/frame.json'), JSON.stringify(frame))
  for (const { folder: section, text } of peerSections) {
    put(join(folder, 'content', section, '_index.md'), text)
  }
  for (const [name, { front, markdown }] of Object.entries(peerPages)) {
    put(join(folder, 'content', `${name}.md`), `---\n${stringify(front)}---\n\n${markdown}\n`)
  }
  writePeerFiles(folder, articles, keys, output)
}
