import { newFileProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { withinTime } from './within-time.ts'

/** Up to this length not even a text made to be slow takes a second, and most articles are spared the limit's own 5 ms. */
const longText = 16 * 1024
/** Ten times what the longest honest text takes; markdown-it's own tests allow a hostile one as much. */
const longestSeconds = 5

/**
 * What `read` makes of the decoded text of a file; it is handed null for a text that cannot be read.
 * One that was made to take minutes is given up after five seconds, with a problem.
 */
export function readInTime<Result extends { readonly problems: readonly Problem[] }>(
  file: string,
  text: string | null,
  read: (text: string | null) => Result,
  milliseconds = longestSeconds * 1000,
): Result {
  if (text === null || text.length < longText) return read(text)
  const inTime = withinTime(milliseconds, () => read(text))
  if (inTime !== null) return inTime.result
  const problem = newFileProblem(file, 'takes-too-long', { seconds: milliseconds / 1000 })
  return { ...read(null), problems: [problem] }
}
