import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrokenLink } from './broken-links.ts'
import { countArticles } from './count-articles.ts'
import type { ManifestEntry } from './manifest.ts'

/** Why a finished site is not published. */
export type Refusal =
  | { readonly reason: 'file-incomplete' | 'page-empty'; readonly path: string }
  | { readonly reason: 'link-broken'; readonly link: BrokenLink }
  | { readonly reason: 'articles-fewer'; readonly before: number; readonly now: number }

/** Thrown for a finished site that is not as it should be; the one published before stays. */
export class SiteRefused extends Error {
  override readonly name = 'SiteRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

export interface FinishedSite {
  readonly folder: string
  readonly entries: ReadonlyMap<string, ManifestEntry>
  /** Links that lead nowhere. */
  readonly brokenLinks: readonly BrokenLink[]
  /** The files that lie in the output already, by path; none does when missing. Whether they still do is seen when the site is put in its place, by their folders. */
  readonly intact?: ReadonlyMap<string, ManifestEntry>
}

/** The last look before a site is published: every file is there and whole, no page is empty, no link leads nowhere. Throws SiteRefused. */
export function checkSite({
  folder,
  entries,
  brokenLinks: [link],
  intact = new Map<string, ManifestEntry>(),
}: FinishedSite): void {
  for (const [path, { bytes, sha256 }] of entries) {
    if (intact.get(path)?.sha256 !== sha256) {
      const made = lstatSync(join(folder, path), { throwIfNoEntry: false })
      if (made?.size !== bytes) throw new SiteRefused({ reason: 'file-incomplete', path })
    }
    if (bytes === 0 && path.endsWith('.html')) throw new SiteRefused({ reason: 'page-empty', path })
  }
  if (link) throw new SiteRefused({ reason: 'link-broken', link })
}

/**
 * A site that has lost a fifth of its articles or more is not published unasked, also where a fifth is one article of five: that is
 * more likely an accident than a wish. `published` is how many the site that readers have has, where the output is not that site.
 * Throws SiteRefused.
 */
export function checkShrink(output: string, now: number, published: number | null): void {
  const before = Math.max(articlesOf(output), published ?? 0)
  if (before > 0 && now * 5 <= before * 4)
    throw new SiteRefused({ reason: 'articles-fewer', before, now })
}

/** Where a site has the list of its articles, below its output folder. */
export const articleList = 'bai-viet.json'

/** How many articles the site of an earlier build has; 0 where there is none. */
function articlesOf(output: string): number {
  try {
    return countArticles(readFileSync(join(output, articleList), 'utf8')) ?? 0
  } catch {
    return 0
  }
}
