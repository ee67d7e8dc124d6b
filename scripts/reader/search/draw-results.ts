import type { Answer } from '../../search/ask/ask.ts'
import { excerpt } from '../../search/ask/excerpt.ts'
import type { IndexFiles, Title } from '../../search/ask/index-files.ts'
import { answeringWords, type Marked, markWords } from '../../search/ask/mark-words.ts'
import type { SearchPlace, SearchWords } from './search-place.ts'

/** The titles of these results, then, as they come, their excerpts. */
export async function makeResults(
  place: SearchPlace,
  files: IndexFiles,
  answer: Answer,
  articles: readonly number[],
): Promise<HTMLElement[]> {
  const titles = await Promise.all(articles.map((article) => files.title(article)))
  return titles.map((title) => {
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
    files.text(title.address).then((whole) => {
      if (whole === null) return
      const { parts, place: words } = excerpt(whole, answer)
      text.append(...marked(parts))
      if (words) link.href += `#:~:text=${encodeFragment(words)}`
    })
    return item
  })
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
