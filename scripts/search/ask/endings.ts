import { fold } from '../spelling/spelling.ts'
import type { Endings } from './find-words.ts'
import type { IndexFiles } from './index-files.ts'
import type { Question } from './question.ts'

/** Each costs a file or two. */
const mostEndings = 6

/**
 * What the unfinished last word of a question may become, folded: words that follow the one before it, then the commonest words;
 * of both those that begin with its very marks first.
 */
export async function endingsOf(files: IndexFiles, { words }: Question): Promise<Endings> {
  const word = words[words.length - 1]
  const before = words[words.length - 2]
  if (!word) return []
  const typed = word.written.toLowerCase()
  const isLonger = (other: string) => other !== word.folded && other.startsWith(word.folded)
  const lists = before
    ? await Promise.all(files.head.segments.map((part) => files.lists(part, before.folded)))
    : []
  const followers = lists.flat().flatMap((list) => list.followers.map(fold).filter(isLonger))
  const known = await files.words(String.fromCodePoint(word.folded.codePointAt(0) ?? 0))
  const common = known
    .filter(({ folded }) => isLonger(folded))
    .sort(
      (one, other) =>
        Number(other.word.startsWith(typed)) - Number(one.word.startsWith(typed)) ||
        other.power - one.power,
    )
    .map(({ folded }) => folded)
  return [...new Set([...followers, ...common])].slice(0, mostEndings)
}
