import type { Block } from './block.ts'
import { fetchFigures } from './fetch-figures.ts'
import { formatTime } from './format-time.ts'
import { recallFigures } from './recall-figures.ts'
import { rememberFigures } from './remember-figures.ts'
import type { Remembered } from './remembered.ts'
import { showFigures } from './show-figures.ts'
import { showState } from './show-state.ts'

/** Longest wait for a visit to arrive before the figures are asked for without it. */
const visitMilliseconds = 1000

/**
 * Returns the function that brings the block up to date: it shows that it loads, waits a little for the visit
 * (so that the figures can hold it), then shows the answer, or the last good one with its time, or that there is none.
 * The function never rejects; when it is called again, the earlier round shows nothing more.
 */
export function keepFigures(
  page: Pick<Window, 'localStorage'>,
  block: Block,
  now: () => number,
): (visit: Promise<void> | null) => Promise<void> {
  let rounds = 0
  // Stands in for a storage that forgets.
  let last: Remembered | null = null

  return async (visit) => {
    const round = ++rounds
    showState(block, 'loading')
    // Without a visit the race has nothing to wait for.
    const wait = new Promise((resolve) => setTimeout(resolve, visitMilliseconds))
    await Promise.race([visit?.catch(() => {}), wait])
    const figures = await fetchFigures(block.figures)
    if (round !== rounds) return

    const time = now()
    if (figures) {
      last = { time, figures }
      rememberFigures(page, last)
    } else last = recallFigures(page) ?? last
    if (!last) return showState(block, 'unavailable')
    showFigures(block, last.figures)
    showState(block, figures ? 'fresh' : 'stale', formatTime(last.time, time, block.zone))
  }
}
