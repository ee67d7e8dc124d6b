const hour = 3_600_000
const burst = 10_000

/** How many questions Plausible answers in an hour: 600 on its own service, https://plausible.io/docs/stats-api#rate-limits */
export const usualQuestionsPerHour = 600

/** Counts questions so that no hour has more than it may, nor any 10 seconds more than a tenth of that (Plausible's own rule). */
export interface QuestionBudget {
  /** Takes one question; false when there is none left now. */
  take(): boolean
}

/** A budget of which nothing is used yet. */
export function questionBudget(perHour: number, clock: () => number): QuestionBudget {
  // A ring of the moments of the last questions: the oldest is the one that frees the next.
  const moments: number[] = []
  let count = 0
  const perBurst = Math.ceil(perHour / 10)
  /** Whether the question that was asked so many before this one is longer ago than that. */
  const isPast = (before: number, milliseconds: number, now: number) =>
    count < before || Math.abs(now - (moments[(count - before) % perHour] ?? 0)) >= milliseconds

  return {
    take() {
      const now = clock()
      if (!isPast(perHour, hour, now) || !isPast(perBurst, burst, now)) return false
      moments[count % perHour] = now
      count++
      return true
    },
  }
}
