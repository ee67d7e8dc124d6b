import { decode } from './decode.ts'

/**
 * A rendered text with its links to `addresses` turned into their words: for pages that are not published yet.
 * It relies on how this folder writes a link to a page: `href` comes first, and no attribute holds a bare `>`.
 */
export function withoutLinks(
  html: string,
  addresses: ReadonlySet<string>,
  basePath: string,
): string {
  if (addresses.size === 0) return html
  return html.replace(
    /<a href="([^"?#]+)[^>]*>(.*?)<\/a>/gs,
    (link: string, path: string, words: string) =>
      path.startsWith(basePath) && addresses.has(decode(path.slice(basePath.length - 1)))
        ? words
        : link,
  )
}
