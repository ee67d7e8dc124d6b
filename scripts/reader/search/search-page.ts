import { type Answer, ask } from '../../search/ask/ask.ts'
import { IndexChanged, type IndexFiles, openIndex } from '../../search/ask/index-files.ts'
import { parseQuestion } from '../../search/ask/question.ts'
import { filtersOf, readAsked, showAsked, withoutFilters } from './asked.ts'
import { makeResults } from './draw-results.ts'
import { fileFetcher } from './fetch-file.ts'
import { followKeys } from './keyboard.ts'
import type { SearchPlace } from './search-place.ts'

/** Results shown at a time. */
const together = 10
/** So long somebody who types has paused, in milliseconds. */
const pause = 250
/** And so long a question may take before the page says that it is under way. */
const patience = 400

/** Makes the page answer: at once what its address asks, then what is typed. */
export function startSearch(place: SearchPlace): void {
  const { root, form, input, status, suggestions, results, more, browse, words } = place
  const pageTitle = document.title
  let files: Promise<IndexFiles> | null = null
  /** The last question; the answer to an older one comes too late. */
  let asking = 0
  /** Whether the address is already that of what is being typed: all of it is one step of the history. */
  let isTyping = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (state: string, text: string) => {
    results.dataset.state = state
    status.textContent = text
  }

  async function answerNow(): Promise<void> {
    clearTimeout(timer)
    const mine = ++asking
    const asked = readAsked(form)
    const typed = asked.get('q') ?? ''
    document.title = typed ? words.title.replace('{question}', () => typed) : pageTitle
    if (!typed) {
      clear()
      return show('idle', '')
    }
    // What is found comes in its place; who sees it move has lost theirs.
    browse.hidden = true
    show('loading', '')
    // Said only where it takes long enough to be worth a word.
    const slow = setTimeout(() => show('loading', words.loading), patience)
    try {
      const shown = await withIndex(async (index) => {
        // With the blank after it, if there is one: then the last word is whole.
        const answer = await ask(index, parseQuestion(input.value), filtersOf(asked))
        const first = await makeResults(place, index, answer, answer.articles.slice(0, together))
        return { index, answer, first }
      })
      if (mine === asking) showAnswer(asked, shown)
    } catch {
      if (mine !== asking) return
      clear()
      show('failed', words.failed)
    } finally {
      clearTimeout(slow)
    }
  }

  /** Files of two builds: everything once more, past every cache. */
  async function withIndex<Result>(work: (index: IndexFiles) => Promise<Result>): Promise<Result> {
    try {
      return await work(await (files ?? open(false)))
    } catch (error) {
      if (!(error instanceof IndexChanged)) throw error
      return work(await open(true))
    }
  }

  function open(anew: boolean): Promise<IndexFiles> {
    const opened = openIndex(fileFetcher(place.index, anew))
    files = opened
    opened.catch(() => {
      files = null
    })
    return opened
  }

  function clear(): void {
    results.replaceChildren()
    results.dataset.count = ''
    suggestions.replaceChildren()
    more.hidden = true
    browse.hidden = false
  }

  function showAnswer(
    asked: URLSearchParams,
    shown: { readonly index: IndexFiles; readonly answer: Answer; readonly first: HTMLElement[] },
  ): void {
    const { index, answer, first } = shown
    const count = answer.articles.length
    results.replaceChildren(...first)
    results.dataset.count = String(count)
    more.hidden = count <= first.length
    more.onclick = async () => {
      more.hidden = true
      const mine = asking
      const from = results.childElementCount
      const next = answer.articles.slice(from, from + together)
      try {
        const items = await makeResults(place, index, answer, next)
        if (mine !== asking) return
        results.append(...items)
        more.hidden = count <= results.childElementCount
        items[0]?.querySelector('a')?.focus()
      } catch {
        answerNow()
      }
    }
    browse.hidden = count > 0
    suggest(asked, answer)
    const many = words.many.replace('{count}', grouped(count, place.language))
    show('done', count === 0 ? words.none : count === 1 ? words.one : many)
  }

  /** Other questions, as links; a question that was narrowed is offered without that first. */
  function suggest(asked: URLSearchParams, { articles, suggestions: others }: Answer): void {
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
    suggestions.replaceChildren(...(links.length > 0 ? [heading, ...links] : []))
  }

  /** Notes the question in the address: as a new step of the history, or in the place of what is being typed. */
  function note(isStep: boolean): void {
    const query = String(readAsked(form))
    const address = location.pathname + (query && `?${query}`)
    if (address === location.pathname + location.search) return
    if (isStep) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }

  const askNow = () => {
    isTyping = false
    answerNow()
    note(true)
  }
  const askTyped = () => {
    answerNow()
    note(!isTyping)
    isTyping = true
  }
  const readAddress = () => {
    isTyping = false
    showAsked(form, new URLSearchParams(location.search))
    answerNow()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    askNow()
  })
  form.addEventListener('change', ({ target }) => {
    if (target !== input) askNow()
  })
  // Who is in the field will ask.
  input.addEventListener('focus', () => {
    files ??= open(false)
  })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(askTyped, pause)
  })
  window.addEventListener('popstate', readAddress)
  followKeys(place, () => {
    input.value = ''
    askTyped()
  })
  root.dataset.ready = ''
  readAddress()
}

/** `1.156` or `1,156`. Intl loads a language before its first number, which takes a phone longer than the question. */
function grouped(count: number, language: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
}
