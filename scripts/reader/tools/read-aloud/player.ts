import { element } from '../element.ts'
import type { AloudWords } from '../words.ts'
import type { ReadingState } from './reading.ts'

/** What a reader can do while the article is read. */
export interface PlayerActions {
  pause(): void
  stop(): void
  back(): void
  next(): void
  speed(speed: number): void
}

export interface Player {
  /** Shows the state, and which share of the article is read; hides the player when that has ended. */
  show(state: ReadingState, share: number): void
  speed(): number
  focus(): void
  hasFocus(): boolean
}

/** Puts the controls of reading aloud at the foot of the page, where they stay in sight; hidden until something is read. */
export function makePlayer(document: Document, said: AloudWords, actions: PlayerActions): Player {
  const make = (name: string, text: string, act: () => void) => {
    const button = element(document, 'button', { type: 'button', 'data-nut': name }, text)
    button.addEventListener('click', act)
    return button
  }
  const { slow, usual, fast, faster } = said.speeds
  const speeds: [value: string, name: string][] = [
    ['0.75', slow],
    ['1', usual],
    ['1.25', fast],
    ['1.5', faster],
  ]
  const select = element(
    document,
    'select',
    {},
    ...speeds.map(([value, name]) => element(document, 'option', { value }, name)),
  )
  select.value = '1'
  select.addEventListener('change', () => actions.speed(Number(select.value)))
  const pause = make('dung', said.pause, actions.pause)
  const progress = element(document, 'progress', { 'aria-label': said.progress })
  const status = element(document, 'p', { role: 'status' })
  const box = element(
    document,
    'section',
    { class: 'player', 'aria-label': said.player, hidden: '' },
    progress,
    element(
      document,
      'div',
      {},
      pause,
      make('thoi', said.stop, actions.stop),
      make('lui', said.back, actions.back),
      make('toi', said.next, actions.next),
      element(document, 'label', {}, `${said.speed} `, select),
    ),
    status,
  )
  document.body.append(box)

  return {
    show(state, share) {
      box.hidden = state === 'ended'
      pause.textContent = state === 'reading' ? said.pause : said.goOn
      status.textContent = state === 'failed' ? said.failed : ''
      progress.value = share
    },
    speed: () => Number(select.value),
    focus: () => pause.focus(),
    hasFocus: () => box.contains(document.activeElement),
  }
}
