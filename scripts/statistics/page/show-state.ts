import type { Block } from './block.ts'

/** What the block says of its numbers. */
export type State = 'loading' | 'fresh' | 'stale' | 'unavailable'

/**
 * Puts a state and its words into the block. `time` is the hour of stale figures, ready to be read.
 * The status stands in a live region, so it is empty except while loading.
 */
export function showState({ element, words }: Block, state: State, time = ''): void {
  const text = words[state].replace('{time}', time)
  const isLoading = state === 'loading'
  const setText = (selector: string, shown: string) => {
    for (const place of element.querySelectorAll(selector)) place.textContent = shown
  }
  element.dataset.state = state
  setText('[role="status"]', isLoading ? text : '')
  setText('[data-freshness]', isLoading ? '' : text)
}
