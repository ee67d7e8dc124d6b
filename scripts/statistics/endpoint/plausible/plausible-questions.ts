import type { EndpointSite } from '../endpoint-site.ts'
import { siteHosts } from '../is-site-host.ts'
import { addDays, localDay } from '../local-day.ts'
import { pagePath } from '../page-path.ts'
import { periods } from '../periods.ts'
import type { CountedDay, OnlineCounts, PageViews } from '../store.ts'
import type { Question, Row } from './ask-plausible.ts'

/** What of a site its questions need. */
export type AskedSite = Pick<EndpointSite, 'domain' | 'aliases' | 'zone'>

/** Asks Plausible one question and rejects when it may not be asked or is not answered. */
export type Ask = (question: Question) => Promise<readonly Row[]>

/** Plausible gives at most so many rows at once. */
const rowsAtOnce = 10_000
const daysOfPages = 30
/** More than are wanted, since some may be pages that the site no longer has. */
const mostRead = 100

/**
 * Visitors of the last 5 minutes by role: Plausible's own "realtime" for its API is a range of moments. A visitor without the
 * property counts as a guest; one who changed roles in these minutes counts in both, as the sum of the two must be the total.
 */
export async function askOnline(ask: Ask, site: string, now: number): Promise<OnlineCounts> {
  const moment = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
  const rows = await ask({
    site_id: site,
    metrics: ['visitors'],
    date_range: [moment(now - periods.online), moment(now)],
    dimensions: ['event:props:role'],
  })
  const counts = { guests: 0, members: 0 }
  for (const { metrics, dimensions } of rows)
    counts[dimensions[0] === 'member' ? 'members' : 'guests'] += metrics[0] ?? 0
  return counts
}

/**
 * Visits and views of every day that had one, with those imported from elsewhere, oldest first. Their sum is all there was:
 * Plausible counts a visit on one day, that of its last page.
 */
export async function askDays(ask: Ask, site: string): Promise<readonly CountedDay[]> {
  const rows = await askAll(ask, {
    site_id: site,
    metrics: ['visits', 'pageviews'],
    date_range: 'all',
    dimensions: ['time:day'],
    order_by: [['time:day', 'asc']],
    include: { imports: true },
  })
  return rows.map(({ metrics: [visits = 0, views = 0], dimensions: [date = ''] }) => ({
    date,
    visits,
    views,
  }))
}

/** Views of each page since counting began, by its path in the form of `pagePath`. */
export async function askViews(ask: Ask, site: AskedSite): Promise<ReadonlyMap<string, number>> {
  return byPath(await askAll(ask, { ...pagesOf(site), date_range: 'all' }))
}

/** The most read pages of the last 30 days up to today in the site's zone, most views first. */
export async function askMostRead(
  ask: Ask,
  site: AskedSite,
  now: number,
): Promise<readonly PageViews[]> {
  const today = localDay(now, site.zone)
  const rows = await ask({
    ...pagesOf(site),
    date_range: [addDays(today, 1 - daysOfPages), today],
    pagination: { limit: mostRead, offset: 0 },
  })
  return Array.from(byPath(rows), ([path, views]) => ({ path, views })).toSorted(
    (a, b) => b.views - a.views || (a.path < b.path ? -1 : 1),
  )
}

/** A question for the views of pages: of those on the site's own hosts, since a district also hears of its wards' pages. */
function pagesOf(site: AskedSite): Omit<Question, 'date_range'> {
  return {
    site_id: site.domain,
    metrics: ['pageviews'],
    dimensions: ['event:page'],
    filters: [['is', 'event:hostname', siteHosts(site)]],
    order_by: [
      ['pageviews', 'desc'],
      ['event:page', 'asc'],
    ],
    include: { imports: true },
  }
}

/** All rows of a question, however many answers they fill. */
async function askAll(ask: Ask, question: Question): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (;;) {
    const pagination = { limit: rowsAtOnce, offset: rows.length }
    const more = await ask({ ...question, pagination })
    rows.push(...more)
    if (more.length < rowsAtOnce) return rows
  }
}

/** Spellings of one path together. */
function byPath(rows: readonly Row[]): Map<string, number> {
  const views = new Map<string, number>()
  for (const { metrics, dimensions } of rows) {
    const url = URL.parse(dimensions[0] ?? '', 'http://site')
    if (!url) continue
    const path = pagePath(url)
    views.set(path, (views.get(path) ?? 0) + (metrics[0] ?? 0))
  }
  return views
}
