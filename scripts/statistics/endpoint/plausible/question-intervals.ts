const minute = 60_000
const hour = 60 * minute

/** For how long each kind of answer is kept before it is asked for again, in milliseconds. */
export interface QuestionIntervals {
  readonly online: number
  /** Visits and views by day: the total, today and the month come from it. */
  readonly days: number
  /** Views of each page, and the most read ones: each a question of its own. */
  readonly pages: number
}

/**
 * A minute for who is online, a quarter of an hour for the rest, while the questions of an hour suffice for the sites: up to 8
 * of them on Plausible's own service (600). With less for each site, pages come first to be asked less often, down to once an
 * hour (9 sites), then online. Null when online would be older than the 5 minutes of which it speaks.
 */
export function questionIntervals(perHour: number, sites: number): QuestionIntervals | null {
  const share = perHour / sites
  const days = 4
  const pages = Math.min(4, Math.max(1, (share - 60 - days) / 2))
  const online = Math.min(60, share - days - 2 * pages)
  if (online < 12) return null
  return { online: hour / online, days: hour / days, pages: hour / pages }
}
