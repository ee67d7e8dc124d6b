import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mark } from '../../../templates/parts/mark.ts'
import { BenchmarkFailed } from '../benchmark.ts'
import { seededSections } from './seeded-site.ts'
import { siteFacts } from './site-facts.ts'

/** What the templates of Hugo and Eleventy are given besides the articles. */
export type PeerFrame = ReturnType<typeof peerFrame>

/**
 * Reads from a page of ours what the peers do not make themselves: addresses and hashes of scripts and styles, the drawing in the
 * header, and one address code, which stands on all their articles, because neither can draw one. `article` is a page of ours.
 */
export function peerFrame(article: string, outline: string) {
  const one = (pattern: RegExp, page = article): string => {
    const found = pattern.exec(page)?.[1]
    if (found === undefined) throw new BenchmarkFailed(`Trang của Cổng Tĩnh không có ${pattern}.`)
    return found
  }
  const section = (folder: string) => `/assets/chia-se-${folder}`
  const integrity = (address: string) => one(new RegExp(`src="${address}" integrity="([^"]+)"`))
  const preferences = one(/<script src="([^"]+)"/)
  const page = one(/<script type="module" src="([^"]+)"/)
  const tools = one(/<template[^>]*>.*?<script type="module" src="([^"]+)"/s)
  return {
    ...siteFacts,
    mark: mark.toString(),
    code: one(/class="address-code"[^>]*><path d="([^"]+)"/),
    order: seededSections.map(({ folder }) => folder),
    sections: Object.fromEntries(
      seededSections.map(({ folder, title, description }) => [
        folder,
        { title, description, address: `/${folder}/`, share: `${section(folder)}-00000000.png` },
      ]),
    ),
    assets: {
      preferences,
      preferencesIntegrity: integrity(preferences),
      page,
      pageIntegrity: integrity(page),
      styles: one(/<link rel="stylesheet" href="([^"]+)"/),
      icon: one(/<link rel="icon" href="([^"]+)"/),
      tools,
      toolsIntegrity: integrity(tools),
      toolStyles: one(/<template[^>]*><link rel="stylesheet" href="([^"]+)"/),
      share: one(/og:image" content="https:\/\/[^/]+([^"]+)"/, outline),
    },
  }
}

/** The frame, read from a finished site of ours. `address` is one of its articles. */
export function readPeerFrame(output: string, address: string): PeerFrame {
  const read = (path: string) => readFileSync(join(output, path), 'utf8')
  return peerFrame(read(`${address}index.html`), read('so-do/index.html'))
}

/** The files of ours that no template makes; the peers copy them as they are. */
export const copiedFiles = [
  'assets',
  '.well-known',
  'luu-trang.js',
  'manifest.webmanifest',
  'robots.txt',
] as const

/** Copies those files of a finished site of ours to where a peer takes them from. */
export function copyAssets(output: string, to: string): void {
  for (const path of copiedFiles) cpSync(join(output, path), join(to, path), { recursive: true })
}
