import type { DatabaseSync } from 'node:sqlite'
import type { EndpointSite } from './endpoint-site.ts'
import { localDay } from './local-day.ts'

/** A site, as far as its days need it. */
export type DaysSite = Pick<EndpointSite, 'domain' | 'zone'>

/**
 * Notes of the days on which the endpoint ran: a row of the day without a visit. A day between others that has no row was
 * not counted, which is something else than a day on which nobody came.
 */
export interface DayNotes {
  /** The sites that have no row for the day of that moment. */
  without(sites: readonly DaysSite[], at: number): readonly DaysSite[]
  note(site: DaysSite, at: number): void
}

/** Prepares the notes on an open database. */
export function dayNotes(database: DatabaseSync): DayNotes {
  const find = database.prepare('SELECT 1 FROM day WHERE site = ? AND date = ?')
  const note = database.prepare(
    'INSERT OR IGNORE INTO day (site, date, visits, views) VALUES (?, ?, 0, 0)',
  )
  return {
    without: (sites, at) =>
      sites.filter(({ domain, zone }) => !find.get(domain, localDay(at, zone))),
    note({ domain, zone }, at) {
      note.run(domain, localDay(at, zone))
    },
  }
}
