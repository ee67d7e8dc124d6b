import { isStandingPageFile } from './addresses.ts'
import type { Article } from './article.ts'
import { newFileProblem } from './new-problem.ts'
import type { PageContext, ReadPage } from './page-context.ts'
import { readArticle } from './read-article.ts'
import { readStandingPage } from './read-standing-page.ts'
import type { StandingPage } from './standing-page.ts'
import { withinTime } from './within-time.ts'

/** Up to this length not even a text made to be slow takes a second, and most articles are spared the limit's own 5 ms. */
const longText = 32 * 1024
/** Ten times what the longest honest text takes; markdown-it's own tests allow a hostile one as much. */
const longestSeconds = 5

/**
 * The article or standing page of a file from its decoded text; null is a text that cannot be read, which is told elsewhere.
 * A text that was made to take minutes is given up after five seconds, with a problem.
 */
export function readPage(
  file: string,
  text: string | null,
  context: PageContext,
  milliseconds = longestSeconds * 1000,
): ReadPage<Article | StandingPage> {
  const read = isStandingPageFile(file) ? readStandingPage : readArticle
  if (text === null || text.length < longText) return read(file, text, context)
  const inTime = withinTime(milliseconds, () => read(file, text, context))
  if (inTime !== null) return inTime.result
  const problem = newFileProblem(file, 'takes-too-long', { seconds: milliseconds / 1000 })
  return { ...read(file, null, context), problems: [problem] }
}
