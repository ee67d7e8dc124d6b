import { isStandingPageFile } from './addresses.ts'
import type { Article } from './article.ts'
import type { PageContext, ReadPage } from './page-context.ts'
import { readArticle } from './read-article.ts'
import { readInTime } from './read-in-time.ts'
import { readStandingPage } from './read-standing-page.ts'
import type { StandingPage } from './standing-page.ts'

/**
 * The article or standing page of a file from its decoded text; null is a text that cannot be read, which is told elsewhere.
 * `milliseconds` is the limit of time, the usual one when missing.
 */
export function readPage(
  file: string,
  text: string | null,
  context: PageContext,
  milliseconds?: number,
): ReadPage<Article | StandingPage> {
  const read = isStandingPageFile(file) ? readStandingPage : readArticle
  return readInTime<ReadPage<Article | StandingPage>>(
    file,
    text,
    (given) => read(file, given, context),
    milliseconds,
  )
}
