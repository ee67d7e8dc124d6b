import type { Article } from '../content/article.ts'
import { compareText } from '../content/compare-text.ts'
import type { Redirect } from './site.ts'

/** Every old address of the articles with the page that it leads to, by old address. */
export function redirects(articles: readonly Article[]): Redirect[] {
  return articles
    .flatMap(({ aliases, address, title }) => aliases.map((from) => ({ from, to: address, title })))
    .toSorted((one, other) => compareText(one.from, other.from))
}
