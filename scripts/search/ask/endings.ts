import type { Endings } from './find-words.ts'
import type { IndexFiles } from './index-files.ts'
import type { QuestionWord } from './question.ts'

/** Each costs a file or two. */
const mostEndings = 6

/**
 * What an unfinished word may become: the commonest words that begin with it, folded; those that begin with its very marks before
 * all others.
 */
export async function endingsOf(files: IndexFiles, word: QuestionWord): Promise<Endings> {
  const typed = word.written.toLowerCase()
  const known = await files.words(String.fromCodePoint(word.folded.codePointAt(0) ?? 0))
  const begun = known
    .filter(({ folded }) => folded !== word.folded && folded.startsWith(word.folded))
    .sort(
      (one, other) =>
        Number(other.word.startsWith(typed)) - Number(one.word.startsWith(typed)) ||
        other.power - one.power,
    )
  return [...new Set(begun.map(({ folded }) => folded))].slice(0, mostEndings)
}
