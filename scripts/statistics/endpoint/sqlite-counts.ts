import type { DatabaseSync } from 'node:sqlite'
import type { EndpointSite } from './endpoint-site.ts'
import { everyDay, mostDays } from './every-day.ts'
import { addDays, localDay } from './local-day.ts'
import { periods } from './periods.ts'
import { mostPages, type OnlineCounts, type ViewsByDay, type VisitCounts } from './store.ts'

const daysOfPages = 30

/** The questions to the tables, each answered for one moment. */
export interface SqliteCounts {
  online(site: EndpointSite, now: number): OnlineCounts
  visits(site: EndpointSite, now: number): VisitCounts
  views(site: EndpointSite, path: string): number
  days(site: EndpointSite, now: number): ViewsByDay
}

/** Prepares the questions on an open database. */
export function sqliteCounts(database: DatabaseSync): SqliteCounts {
  const online = database.prepare(`
    SELECT count(*) FILTER (WHERE role = 'guest') AS guests, count(*) FILTER (WHERE role = 'member') AS members
    FROM session WHERE site = ? AND last_seen BETWEEN ? AND ?`)
  const visits = database.prepare(`
    SELECT coalesce(sum(visits), 0) AS total,
      coalesce(sum(visits) FILTER (WHERE date = $today), 0) AS today,
      coalesce(sum(visits) FILTER (WHERE date BETWEEN $first AND $today), 0) AS month
    FROM day WHERE site = $site`)
  const views = database.prepare(
    'SELECT coalesce(sum(views), 0) AS views FROM page_day WHERE site = ? AND path = ?',
  )
  const days = database.prepare(`
    SELECT date, visits, views FROM day WHERE site = ? AND date BETWEEN ? AND ? ORDER BY date`)
  const firstDay = database.prepare(
    'SELECT date FROM day WHERE site = ? AND visits + views > 0 ORDER BY date LIMIT 1',
  )
  const pages = database.prepare(`
    SELECT path, sum(views) AS views FROM page_day WHERE site = ? AND date BETWEEN ? AND ?
    GROUP BY path ORDER BY views DESC, path LIMIT ${mostPages}`)

  return {
    online({ domain }, now) {
      const row = online.get(domain, now - periods.online, now + periods.online)
      return { guests: Number(row?.guests), members: Number(row?.members) }
    },
    visits({ domain, zone }, now) {
      const today = localDay(now, zone)
      const row = visits.get({ $site: domain, $today: today, $first: `${today.slice(0, 8)}01` })
      return { total: Number(row?.total), today: Number(row?.today), month: Number(row?.month) }
    },
    views({ domain }, path) {
      return Number(views.get(domain, path)?.views)
    },
    days({ domain, zone }, now) {
      const today = localDay(now, zone)
      const counted = days.all(domain, addDays(today, 1 - mostDays), today).map((row) => ({
        date: String(row.date),
        visits: Number(row.visits),
        views: Number(row.views),
      }))
      const first = firstDay.get(domain)?.date?.toString()
      const read = pages.all(domain, addDays(today, 1 - daysOfPages), today)
      return {
        days: everyDay(counted, { first, today, missing: null }),
        pages: read.map((row) => ({ path: String(row.path), views: Number(row.views) })),
      }
    },
  }
}
