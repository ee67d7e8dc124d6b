/** A clock and its timers, which move only when the test says so. */
export interface FakeTime {
  now(): number
  setTimeout(run: () => void, wait?: number): number
  clearTimeout(timer: number | undefined): void
  /** Lets time pass, runs what falls due in its order, and what its promises lead to. */
  pass(milliseconds: number): Promise<void>
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** A time that begins at a moment. */
export function fakeTime(start: number): FakeTime {
  let now = start
  let count = 0
  const timers = new Map<number, Timer>()
  // Each second's timers together, so that thousands of them need no sorting.
  const seconds = new Map<number, Set<number>>()
  const second = (at: number) => Math.floor(at / 1000)
  const settle = () => new Promise((resolve) => setImmediate(resolve))

  const nextIn = (key: number, end: number): number | undefined => {
    let next: number | undefined
    for (const id of seconds.get(key) ?? []) {
      const at = timers.get(id)?.at ?? Number.POSITIVE_INFINITY
      if (at <= end && at < (timers.get(next ?? -1)?.at ?? Number.POSITIVE_INFINITY)) next = id
    }
    return next
  }
  const clearTimeout = (id: number | undefined) => {
    const timer = timers.get(id ?? -1)
    if (!timer) return
    seconds.get(second(timer.at))?.delete(id ?? -1)
    timers.delete(id ?? -1)
  }
  return {
    now: () => now,
    setTimeout(run, wait = 0) {
      const id = ++count
      const at = now + Math.max(0, wait)
      timers.set(id, { at, run })
      const key = second(at)
      seconds.set(key, (seconds.get(key) ?? new Set()).add(id))
      return id
    },
    clearTimeout,
    async pass(milliseconds) {
      const end = now + milliseconds
      await settle()
      for (let key = second(now); key <= second(end); key++) {
        for (let id = nextIn(key, end); id !== undefined; id = nextIn(key, end)) {
          const timer = timers.get(id)
          clearTimeout(id)
          now = timer?.at ?? now
          timer?.run()
          await settle()
        }
        seconds.delete(key)
      }
      now = end
    },
  }
}
