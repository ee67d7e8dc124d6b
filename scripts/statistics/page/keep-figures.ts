import { type Figures, parseFigures } from '../figures.ts'
import { afterVisit } from './after-visit.ts'
import type { Block } from './block.ts'
import { fetchJson } from './fetch-json.ts'
import { formatTime } from './format-time.ts'
import type { KeptPage } from './kept-page.ts'
import { nextWait, sharedMilliseconds } from './next-wait.ts'
import { readRetryAfter } from './read-retry-after.ts'
import { recallFigures } from './recall-figures.ts'
import { rememberFigures } from './remember-figures.ts'
import type { Remembered } from './remembered.ts'
import { showFigures } from './show-figures.ts'
import { showState } from './show-state.ts'

/** A right answer has about 200 characters. */
const limitCharacters = 16384
/** An endpoint that reads them elsewhere counts anew every 15 minutes, and caches add 5; older ones were kept while something failed. */
const oldMilliseconds = 1_800_000
/** Everyone in a building comes back at the same moment when its network does. */
const onlineSpread = 5000

/**
 * Returns the function that brings the block up to date and keeps it so from then on. It never rejects.
 * `visit` is the one being sent, null when none is; without the argument it is a quiet round, which announces nothing.
 * A good answer of the last minute, also another tab's, is shown without a request; while the page is hidden or offline
 * nothing is asked, and when it is back, what was missed is caught up on.
 */
export function keepFigures(
  page: KeptPage,
  block: Block,
  now: () => number,
  random: () => number,
): (visit?: Promise<void> | null) => Promise<void> {
  let rounds = 0
  let failures = 0
  let timer: number | undefined
  let isAsking = false
  /** The endpoint named the moment before which it wants no question. */
  let isHeld = false
  // Stands in for a storage that forgets.
  let last: Remembered | null = null

  const isAway = () => page.document.hidden || page.navigator.onLine === false
  // A time in the future was written by a clock that was wrong, or is read by one: it says nothing of the age.
  const age = () => (last && last.time <= now() ? now() - last.time : Number.POSITIVE_INFINITY)
  const isFresh = () => age() < sharedMilliseconds

  const show = () => {
    if (!last) return showState(block, 'unavailable')
    const { time, figures, isOld } = last
    showFigures(block, figures)
    if (isFresh() && !isOld) return showState(block, 'fresh')
    const at = time <= now() && !isOld ? time : takenAt(figures)
    showState(block, 'stale', formatTime(at, now(), block.zone))
  }

  const refreshAfter = (wait: number) => {
    page.clearTimeout(timer)
    timer = page.setTimeout(refresh, wait)
  }

  const refresh = async (visit?: Promise<void> | null): Promise<void> => {
    const round = ++rounds
    let retryAfter: number | undefined
    page.clearTimeout(timer)
    // An older round that this one overtakes says nothing more, and this one may find fresh figures and ask nothing.
    isAsking = false
    isHeld = false
    last = recallFigures(page) ?? last
    if (!isFresh()) {
      if (isAway()) return show()
      isAsking = true
      if (visit !== undefined) {
        show()
        showState(block, 'loading')
        await afterVisit(page, visit)
      }
      const answer = await fetchJson(page, block.figures, limitCharacters)
      if (round !== rounds) return
      isAsking = false
      const figures = parseFigures(answer.value)
      const servedAt = answer.servedAt || now()
      failures = figures ? 0 : failures + 1
      retryAfter = readRetryAfter(answer.retryAfter, servedAt)
      isHeld = retryAfter !== undefined
      if (figures) {
        last = { time: now(), figures, isOld: servedAt - takenAt(figures) > oldMilliseconds }
        rememberFigures(page, last)
      }
    }
    show()
    refreshAfter(nextWait(failures, retryAfter, random()) - (isFresh() ? age() : 0))
  }

  const catchUp = ({ type }: Event) => {
    if (rounds && !isAsking && !isHeld && !isAway()) {
      refreshAfter(type === 'online' ? random() * onlineSpread : 0)
    }
  }
  page.document.addEventListener('visibilitychange', catchUp)
  page.addEventListener('online', catchUp)
  return refresh
}

/** When the oldest count was taken, by the endpoint's clock; NaN where it does not say. */
function takenAt({ updatedAt }: Figures): number {
  return Date.parse(updatedAt ?? '')
}
