import type { Answer } from '../../search/ask/ask.ts'
import { excerpt } from '../../search/ask/excerpt.ts'
import type { IndexFiles, Title } from '../../search/ask/index-files.ts'
import { answeringWords, type Marked, markWords } from '../../search/ask/mark-words.ts'
import type { SearchPlace, SearchWords } from './search-place.ts'

/** An answer that results are drawn of. */
export interface Drawing {
  readonly files: IndexFiles
  readonly answer: Answer
  /** Whether another question was asked meanwhile: then nothing more is drawn. */
  isLate(): boolean
}

/**
 * Draws these results below those that stand there: each title as soon as it and those before it have come, so that none moves;
 * then, as they come, their excerpts. Returns once all titles stand there; rejects when one is not to be had.
 */
export async function drawResults(
  place: SearchPlace,
  { files, answer, isLate }: Drawing,
  articles: readonly number[],
  onFirst?: () => void,
): Promise<void> {
  const titles = articles.map((article) => files.title(article))
  // The first that fails is met in its turn.
  for (const title of titles) title.catch(() => {})
  const excerpts: (() => void)[] = []
  for (const coming of titles) {
    const title = await coming
    if (isLate()) return
    if (excerpts.length === 0) onFirst?.()
    excerpts.push(drawTitle(place, title, files, answer))
  }
  for (const drawExcerpt of excerpts) drawExcerpt()
}

/** Returns what draws the excerpt of this result. */
function drawTitle(
  place: SearchPlace,
  title: Title,
  files: IndexFiles,
  answer: Answer,
): () => Promise<void> {
  const item = document.createElement('li')
  const link = document.createElement('a')
  const about = document.createElement('p')
  const text = document.createElement('p')
  link.href = place.base + title.address
  link.append(...marked(markWords(title.title, answeringWords(title.title, answer))))
  about.textContent = [day(title, place.words), place.sections[title.section]]
    .filter(Boolean)
    .join(' · ')
  text.className = 'search-excerpt'
  item.append(link, about, text)
  place.results.append(item)
  return async () => {
    const whole = await files.text(title.address)
    if (whole === null) return
    const { parts, place: words } = excerpt(whole, answer)
    text.append(...marked(parts))
    if (words) link.href += `#:~:text=${encodeFragment(words)}`
  }
}

/** `2022-09-05T19:30` → `05/09/2022` or `5 Sep 2022`; nothing where a page has no date. */
function day({ date }: Title, words: SearchWords): string {
  const [year = '', month, dd = ''] = date.slice(0, 10).split('-')
  if (!year) return ''
  return words.date
    .replace('{dd}', dd)
    .replace('{d}', String(Number(dd)))
    .replace('{month}', words.months[Number(month) - 1] ?? '')
    .replace('{year}', year)
}

function marked(parts: readonly Marked[]): (Node | string)[] {
  return parts.map(({ text, isFound }) => {
    if (!isFound) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}

/** `-`, `,` and `&` mean something there: https://wicg.github.io/scroll-to-text-fragment/#syntax */
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D')
}
