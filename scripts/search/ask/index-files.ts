import {
  bucketPath,
  type Head,
  headPath,
  type Segment,
  textPath,
  titlesPath,
  titlesTogether,
  wordsPath,
} from '../format.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { fold } from '../spelling/spelling.ts'
import { isFilter } from '../terms.ts'

/** Answers the text of a file of the index by its path; null where there is none. Rejects when it cannot be had. */
export type FetchFile = (path: string) => Promise<string | null>

/** Thrown when a file is missing or of another build: who begins again with the first file gets those of the new build. */
export class IndexChanged extends Error {}

/** The list of one term. */
export interface List {
  /** The term without its marks. */
  readonly folded: string
  readonly term: Spelling
  readonly postings: string
  /** Of a word: those that most often follow it. */
  readonly followers: readonly Spelling[]
}

/** A word that the index has, as it is usually written. */
export interface KnownWord {
  readonly word: string
  readonly folded: string
  /** About 2 to this articles have it. */
  readonly power: number
}

export interface Title {
  readonly address: string
  /** `2022-09-05` or `2022-09-05T19:30`; empty where the page has none. */
  readonly date: string
  /** Folder of its section; empty where it has none. */
  readonly section: string
  readonly title: string
}

/** The files of an index, each fetched once. All reject with what `fetchFile` does, or IndexChanged. */
export interface IndexFiles {
  readonly head: Head
  /** The lists under a folded term in one segment, one for each of its spellings. */
  lists(segment: Segment, folded: string): Promise<readonly List[]>
  title(article: number): Promise<Title>
  /** The text of a page, its summary in the first line; null where it is not to be had. */
  text(address: string): Promise<string | null>
  /** Every word that begins with this folded letter. */
  words(letter: string): Promise<readonly KnownWord[]>
}

/** Reads the first file of an index. */
export async function openIndex(fetchFile: FetchFile): Promise<IndexFiles> {
  const kept = new Map<string, Promise<unknown>>()
  const read = <Value>(path: string, parse: (lines: readonly string[]) => Value) => {
    let value = kept.get(path) as Promise<Value> | undefined
    if (!value) {
      value = fetchFile(path).then((text) => {
        if (text === null) throw new IndexChanged(path)
        return parse(text.split('\n'))
      })
      kept.set(path, value)
      // What failed once may be there the next time.
      value.catch(() => kept.delete(path))
    }
    return value
  }
  const ofSegment = (segment: Segment | undefined, [stamp, ...lines]: readonly string[]) => {
    if (stamp !== segment?.stamp) throw new IndexChanged(stamp)
    return lines
  }

  const head = await read(headPath, parseHead)
  return {
    head,
    async lists(segment, folded) {
      const path = bucketPath(segment, folded)
      return listsOf(await read(path, (lines) => ofSegment(segment, lines)), folded)
    },
    async title(article) {
      const segment = head.segments.find(({ from, count }) => article < from + count)
      const lines = await read(titlesPath(article), (all) => ofSegment(segment, all))
      const [address = '', date = '', section = '', title = ''] =
        lines[article % titlesTogether]?.split('\t') ?? []
      return { address, date, section, title }
    },
    text: (address) => read(textPath(address), (lines) => lines.join('\n')).catch(() => null),
    async words(letter) {
      return head.letters.includes(letter) ? read(wordsPath(letter), parseWords) : []
    },
  }
}

function parseHead(lines: readonly string[]): Head {
  const head: Head = JSON.parse(lines.join('\n'))
  if (head.v !== 1) throw new IndexChanged(String(head.v))
  return head
}

/** The lists under a folded term, among the lines of its bucket. */
function listsOf(lines: readonly string[], wanted: string): List[] {
  const first = wanted.charCodeAt(0)
  return lines.flatMap((line) => {
    // Most lines begin with another letter, and folding is dear.
    const letter = line.charCodeAt(0)
    if (letter >= 97 && letter <= 122 && letter !== first) return []
    const [term = '', postings = '', after] = line.split('\t')
    const folded = foldTerm(term)
    return folded === wanted ? [{ term, folded, postings, followers: after?.split(' ') ?? [] }] : []
  })
}

/** A word, a pair with its blank, or a filter, which has nothing to fold. */
function foldTerm(term: string): string {
  return isFilter(term) ? term : term.split(' ').map(fold).join(' ')
}

function parseWords(lines: readonly string[]): KnownWord[] {
  return lines.filter(Boolean).map((line) => {
    const [word = '', power] = line.split('\t')
    return { word, folded: fold(word), power: Number(power) }
  })
}
