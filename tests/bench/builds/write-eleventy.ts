import { cpSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stringify } from 'yaml'
import { peerPages } from './peer-articles.ts'
import type { PeerFrame } from './peer-frame.ts'
import { type SeededArticle, seededSections } from './seeded-site.ts'
import { put } from './write-ours.ts'
import { writePeerFiles } from './write-peer-files.ts'

/** Where the configuration and the templates lie that come with the benchmark. */
const project = join(import.meta.dirname, 'eleventy')

const keys = {
  tags: 'tags',
  more: ({ pinned }: SeededArticle) => ({ pinned: pinned || null }),
}

/** Writes a project for Eleventy with the same articles; `output` is our finished site, from which it takes scripts and styles. */
export function writeEleventy(
  folder: string,
  articles: readonly SeededArticle[],
  frame: PeerFrame,
  output: string,
): void {
  cpSync(project, folder, { recursive: true })
  // Its lists lie among its inputs.
  cpSync(join(project, 'lists'), join(folder, 'content'), { recursive: true })
  put(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  put(join(folder, '_data/frame.json'), JSON.stringify(frame))
  for (const { folder: section } of seededSections) {
    const data = { layout: 'article.njk', section, permalink: `/${section}/{{ page.fileSlug }}/` }
    put(join(folder, 'content', section, `${section}.json`), JSON.stringify(data))
  }
  for (const [name, { front, markdown }] of Object.entries(peerPages)) {
    const { url, type, ...rest } = front
    const own = { ...rest, type, layout: `${type}.njk`, permalink: url ?? `/${name}/` }
    const tags = type === 'standing' ? { tags: 'standing' } : {}
    const text = `---\n${stringify({ ...own, ...tags })}---\n\n${markdown}\n`
    put(join(folder, 'content', `${name}.md`), text)
  }
  writePeerFiles(folder, articles, keys, output)
}
