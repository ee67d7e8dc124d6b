/** What became of an event: counted; taken but not counted; not taken because of the sender; not taken because of us. */
export type Outcome = 'accepted' | 'dropped' | 'refused' | 'failed'

export interface EventCount {
  readonly outcome: Outcome
  readonly reason: string
  readonly count: number
}

/** Counts events by what became of them and why, since the program began. */
export interface EventCounts {
  /** The reason is one of the program's own words, never something that came with a request. */
  add(outcome: Outcome, reason: string): void
  /** In the order of their names. */
  all(): readonly EventCount[]
}

/** Counts nothing yet. */
export function eventCounts(): EventCounts {
  const counts = new Map<string, EventCount>()
  return {
    add(outcome, reason) {
      const key = `${outcome} ${reason}`
      counts.set(key, { outcome, reason, count: (counts.get(key)?.count ?? 0) + 1 })
    },
    all: () => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count),
  }
}
