/** Why a site is asked no further. */
export type GivenUp = 'time' | 'silence'

/** How long a site is asked, all in all: a hostile server could hold the program for ever. */
export interface Patience {
  /** Null while it lasts. */
  isOver(): GivenUp | null
  answered(): void
  unanswered(): void
}

/** So many questions without an answer one after the other, or so many in all, and the site is taken for gone. */
const [mostInRow, mostInAll] = [10, 24]
/** Every run may take so long, in milliseconds, and a large site more: as long as a line of 200 kB a second needs for it. */
const runMilliseconds = 20 * 60 * 1000
const bytesPerMillisecond = 200

/** The patience with a site of so many bytes. `clock` says the milliseconds since some moment. */
export function startPatience(bytes: number, clock = () => performance.now()): Patience {
  const deadline = clock() + runMilliseconds + bytes / bytesPerMillisecond
  let [inRow, inAll] = [0, 0]
  return {
    isOver() {
      if (inRow >= mostInRow || inAll >= mostInAll) return 'silence'
      return clock() > deadline ? 'time' : null
    },
    answered() {
      inRow = 0
    },
    unanswered() {
      inRow++
      inAll++
    },
  }
}
