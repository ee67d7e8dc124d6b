import type { ManifestEntry } from './manifest.ts'

/** A link of a page to an address of the site that no file answers. */
export interface BrokenLink {
  readonly page: string
  readonly target: string
}

/**
 * The addresses of the site that a page refers to, as they are written in it (`href`, `src`, `poster` and the candidates of
 * `srcset`), without query and anchor. The pattern fits the project's own markup, in which attributes stand in double quotes and
 * are escaped.
 */
export function linksOf(html: string): string[] {
  // The name is looked at where a value begins, of which a page has few, and not wherever there is a blank.
  const single = html.matchAll(/(?<=\s(?:href|src|poster))="(\/[^"?#]*)/g)
  const sets = html.includes('srcset="') ? html.matchAll(/(?<=\s(?:image)?srcset)="([^"]*)"/g) : []
  return [
    ...Array.from(single, ([, address = '']) => address),
    ...Array.from(sets).flatMap(([, set = '']) =>
      set.split(', ').map((candidate) => candidate.replace(/ \d+w$/, '')),
    ),
  ]
}

/**
 * Those of the links that lead nowhere, by page. `links` has for each address the first page that refers to it;
 * `basePath` is `/`, or `/x/` where the site lives below another.
 */
export function brokenLinks(
  links: ReadonlyMap<string, string>,
  site: ReadonlyMap<string, ManifestEntry>,
  basePath: string,
): BrokenLink[] {
  const isThere = (target: string) => {
    if (target.startsWith('//')) return true
    if (!target.startsWith(basePath)) return false
    const path = decodeURI(target.slice(basePath.length).replaceAll('&amp;', '&'))
    return site.has(path === '' || path.endsWith('/') ? `${path}index.html` : path)
  }
  return [...links]
    .filter(([target]) => !isThere(target))
    .map(([target, page]) => ({ page, target }))
    .toSorted((a, b) => compare(a.page, b.page) || compare(a.target, b.target))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
