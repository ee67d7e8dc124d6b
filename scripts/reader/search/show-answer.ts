import type { Answer } from '../../search/ask/ask.ts'
import { withoutFilters } from './asked.ts'
import type { SearchPlace } from './search-place.ts'

/** Says what was found and offers other questions, in an empty place for the results. */
export function showAnswer(place: SearchPlace, asked: URLSearchParams, answer: Answer): void {
  const { status, results, browse, words, language } = place
  const count = answer.articles.length
  clearAnswer(place)
  results.dataset.count = String(count)
  browse.hidden = count > 0
  suggest(place, asked, answer)
  const many = words.many.replace('{count}', grouped(count, language))
  status.textContent = count === 0 ? words.none : count === 1 ? words.one : many
}

/** As if nothing had been asked. */
export function clearAnswer({ results, suggestions, more, browse }: SearchPlace): void {
  results.replaceChildren()
  results.dataset.count = ''
  suggestions.replaceChildren()
  more.hidden = true
  browse.hidden = false
}

/** Other questions, as links; a question that was narrowed is offered without that first. */
function suggest(
  place: SearchPlace,
  asked: URLSearchParams,
  { articles, suggestions: others }: Answer,
): void {
  const { suggestions, words } = place
  const wider = articles.length === 0 ? withoutFilters(place, asked) : null
  const offers = [
    ...(wider ? [[words.everywhere, wider]] : []),
    ...others.map((other) => [other, other]),
  ]
  const links = offers.map(([text = '', question = '']) => {
    const link = document.createElement('a')
    link.href = `?${new URLSearchParams({ q: question })}`
    link.textContent = text
    const item = document.createElement('li')
    item.append(link)
    return item
  })
  const heading = document.createElement('li')
  heading.textContent = words.suggestions
  suggestions.append(...(links.length > 0 ? [heading, ...links] : []))
}

/** `1.156` or `1,156`. Intl loads a language before its first number, which takes a phone longer than the question. */
function grouped(count: number, language: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
}
