import { ask } from '../../search/ask/ask.ts'
import { parseQuestion } from '../../search/ask/question.ts'
import { filtersOf, readAsked, showAsked } from './asked.ts'
import { type Drawing, drawResults } from './draw-results.ts'
import { keepIndex } from './kept-index.ts'
import { followKeys } from './keyboard.ts'
import type { SearchPlace } from './search-place.ts'
import { clearAnswer, showAnswer } from './show-answer.ts'

/** Results shown at a time. */
const together = 10
/** So long somebody who types has paused, in milliseconds. */
const pause = 250
/** And so long a question may take before the page says that it is under way. */
const patience = 400

/** Makes the page answer: at once what its address asks, then what is typed. */
export function startSearch(place: SearchPlace): void {
  const { root, form, input, status, results, more, browse, words } = place
  const pageTitle = document.title
  const index = keepIndex(place.index)
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
    const isLate = () => mine !== asking
    const asked = readAsked(form)
    const typed = asked.get('q') ?? ''
    document.title = typed ? words.title.replace('{question}', () => typed) : pageTitle
    if (!typed) {
      clearAnswer(place)
      return show('idle', '')
    }
    // What is found comes in its place; who sees it move has lost theirs.
    browse.hidden = true
    show('loading', '')
    // Said only where it takes long enough to be worth a word.
    const slow = setTimeout(() => show('loading', words.loading), patience)
    try {
      await index.use(async (files) => {
        // With the blank after it, if there is one: then the last word is whole.
        const question = parseQuestion(input.value)
        const answer = await ask(files, question, filtersOf(asked), isLate)
        if (isLate()) return
        const onFirst = () => {
          clearTimeout(slow)
          showAnswer(place, asked, answer)
        }
        if (answer.articles.length === 0) onFirst()
        await drawFrom(0, { files, answer, isLate }, onFirst)
      })
      if (!isLate()) results.dataset.state = 'done'
    } catch {
      if (isLate()) return
      clearAnswer(place)
      show('failed', words.failed)
    } finally {
      clearTimeout(slow)
    }
  }

  /** Draws the results from this place in their order on. `onFirst` comes before the first of them. */
  async function drawFrom(from: number, drawing: Drawing, onFirst?: () => void): Promise<void> {
    const { articles } = drawing.answer
    const to = from + together
    await drawResults(place, drawing, articles.slice(from, to), onFirst)
    if (drawing.isLate()) return
    more.hidden = articles.length <= to
    more.onclick = async () => {
      more.hidden = true
      try {
        await drawFrom(to, drawing)
        if (!drawing.isLate()) results.children[to]?.querySelector('a')?.focus()
      } catch {
        answerNow()
      }
    }
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
  // Who is in the field will ask, and has typed every word before the last one.
  const prepare = () => index.prepare(input.value)

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    askNow()
  })
  form.addEventListener('change', ({ target }) => {
    if (target !== input) askNow()
  })
  input.addEventListener('focus', prepare)
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(askTyped, pause)
    prepare()
  })
  window.addEventListener('popstate', readAddress)
  followKeys(place, () => {
    input.value = ''
    askTyped()
  })
  root.dataset.ready = ''
  readAddress()
}
