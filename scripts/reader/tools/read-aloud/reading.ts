import { cutText } from './cut-text.ts'
import type { SpokenPart } from './spoken-parts.ts'

/** What of a browser reads aloud; a test hands in its own. */
export interface Speech {
  /** Says a text and calls back when that is done, or with false when it cannot be. */
  say(text: string, speed: number, done: (isSaid: boolean) => void): void
  /** Falls silent; what was begun calls back no more. */
  hush(): void
}

export type ReadingState = 'reading' | 'paused' | 'ended' | 'failed'

/** Told whenever something has changed; `part` is the one that is read, null at the end. */
export type Told = (state: ReadingState, part: SpokenPart | null) => void

/**
 * An article being read. A pause is silence at a known place, and going on begins that sentence again: on Android the browser's
 * own `pause` ends what it is saying (https://github.com/mdn/browser-compat-data/pull/4733).
 */
export class Reading {
  readonly #speech: Speech
  readonly #parts: readonly SpokenPart[]
  readonly #told: Told
  #part = 0
  #piece = 0
  #state: ReadingState = 'paused'
  #speed = 1

  constructor(speech: Speech, parts: readonly SpokenPart[], told: Told) {
    this.#speech = speech
    this.#parts = parts
    this.#told = told
  }

  get state(): ReadingState {
    return this.#state
  }

  /** Begins, or goes on with the sentence at which it was paused. */
  read(): void {
    this.#tell('reading')
    this.#say()
  }

  pause(): void {
    this.#speech.hush()
    this.#tell('paused')
  }

  stop(): void {
    this.#speech.hush()
    this.#tell('ended')
  }

  /** Goes to the part before (-1) or after (1); from the middle of a part, back is to its beginning. */
  move(step: number): void {
    const back = step < 0 && this.#piece > 0 ? 0 : step
    this.#part = Math.min(this.#parts.length - 1, Math.max(0, this.#part + back))
    this.#piece = 0
    this.#again()
  }

  /** 1 is the voice's own speed. */
  setSpeed(speed: number): void {
    this.#speed = speed
    this.#again()
  }

  #again(): void {
    this.#speech.hush()
    if (this.#state === 'reading') this.read()
    else this.#tell(this.#state)
  }

  #say(): void {
    const part = this.#parts[this.#part]
    const piece = part && cutText(part.text)[this.#piece]
    if (piece !== undefined) {
      this.#speech.say(piece, this.#speed, (isSaid) => {
        if (!isSaid) return this.#tell('failed')
        this.#piece++
        this.#say()
      })
    } else if (this.#part < this.#parts.length - 1) {
      this.#part++
      this.#piece = 0
      this.read()
    } else this.#tell('ended')
  }

  #tell(state: ReadingState): void {
    this.#state = state
    const isOpen = state === 'reading' || state === 'paused'
    this.#told(state, isOpen ? (this.#parts[this.#part] ?? null) : null)
  }
}
