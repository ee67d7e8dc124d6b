import { pagePath } from './page-path.ts'

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * The paths of a site's pages, from the text of its build's manifest or of its `sitemap.xml`. The manifest names files, so
 * it says nothing of a base path; the sitemap names addresses.
 * Throws when the text is neither, or names no page: then nothing would ever be counted.
 */
export function sitePaths(text: string): ReadonlySet<string> {
  const paths = new Set(text.trimStart().startsWith('<') ? fromSitemap(text) : fromManifest(text))
  if (paths.size === 0) throw new Error('no page in it')
  return paths
}

function fromSitemap(text: string): string[] {
  if (text.includes('<sitemapindex')) throw new Error('names other sitemaps and no page')
  return Array.from(text.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g), ([, address = '']) =>
    pagePath(new URL(address.replace(/&(\w+);/g, (written, name) => entities[name] ?? written))),
  )
}

function fromManifest(text: string): string[] {
  const manifest: { readonly version?: unknown; readonly files?: unknown } | null = JSON.parse(text)
  const files = manifest?.files
  if (manifest?.version !== 1 || typeof files !== 'object' || files === null) {
    throw new Error('no manifest of version 1')
  }
  return Object.keys(files)
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => pagePath(new URL(`/${encodeURI(file)}`, 'http://site')))
}
