/** One day of the site; an unknown count is undefined, never zero. */
export interface Day {
  /** `2026-01-02`, in the site's zone. */
  readonly date: string
  readonly visits: number | undefined
  readonly views: number | undefined
}

/** The day so many days after another (before it, when negative). */
export function addDays(date: string, count: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + count)
  return day.toISOString().slice(0, 10)
}
