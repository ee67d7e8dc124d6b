import { addDays, localDay } from '../../scripts/statistics/endpoint/local-day.ts'
import type { StandInSite } from './plausible-stand-in.ts'
import type { StandInEvent } from './plausible-stand-in-events.ts'
import { checkQuery, type StandInQuery } from './plausible-stand-in-schema.ts'

export interface QueryContext {
  readonly site: StandInSite
  readonly events: readonly StandInEvent[]
  readonly now: number
}

interface Row {
  readonly metrics: readonly number[]
  readonly dimensions: readonly string[]
}

/** Answers one question of `POST /api/v2/query`; a text is the error of a 400. */
export function answerQuery(
  body: Readonly<Record<string, unknown>>,
  context: QueryContext,
): object | string {
  const query = checkQuery(body)
  if (typeof query === 'string') return query
  const range = rangeOf(query, context)
  if (typeof range === 'string') return range
  const events = context.events.filter(
    ({ site, name, at, hostname }) =>
      // Reading on is no sign that a new page was opened.
      site === context.site.domain &&
      name !== 'engagement' &&
      range.has(at) &&
      query.filters.every(([, , hosts]) => hosts.includes(hostname)),
  )
  const groups = new Map<string, StandInEvent[]>()
  if (query.dimensions.length === 0) groups.set('[]', [])
  for (const event of events) {
    const key = JSON.stringify(
      query.dimensions.map((name) => dimensionOf(name, event, context.site)),
    )
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  let rows = Array.from(
    groups,
    ([key, group]): Row => ({
      dimensions: JSON.parse(key),
      metrics: query.metrics.map((metric) => count(metric, group)),
    }),
  )
  if (query.include.imports) rows = withImports(rows, query, context.site)
  const order = query.order_by ?? [[query.metrics[0] ?? '', 'desc']]
  const sorted = rows.toSorted((a, b) => compare(a, b, order, query))
  const { limit = 10_000, offset = 0 } = query.pagination
  return {
    results: sorted.slice(offset, offset + limit),
    meta: {},
    query: { ...query, date_range: range.text, order_by: order },
  }
}

function dimensionOf(name: string, event: StandInEvent, site: StandInSite): string {
  if (name === 'event:page') return event.path
  if (name === 'time:day') return localDay(event.at, site.zone)
  return event.props[name.replace('event:props:', '')] ?? '(none)'
}

function count(metric: string, events: readonly StandInEvent[]): number {
  if (metric === 'visitors') return new Set(events.map(({ visitor }) => visitor)).size
  // In these tests no visit lasts over midnight, so a visit belongs to the day of its events.
  if (metric === 'visits') return new Set(events.map(({ visit }) => visit)).size
  return events.filter(({ name }) => name === 'pageview').length
}

/** Imports count by day or in the sum; other dimensions have none here. */
function withImports(rows: readonly Row[], query: StandInQuery, site: StandInSite): Row[] {
  const merged = new Map(rows.map((row) => [JSON.stringify(row.dimensions), row]))
  const isByDay = query.dimensions[0] === 'time:day'
  if (query.dimensions.length > 0 && !isByDay) return [...rows]
  for (const day of site.imported ?? []) {
    const key = isByDay ? JSON.stringify([day.date]) : '[]'
    const row = merged.get(key) ?? { dimensions: [day.date], metrics: query.metrics.map(() => 0) }
    const add = (metric: string) => (metric === 'pageviews' ? day.pageviews : day.visits)
    merged.set(key, {
      dimensions: row.dimensions,
      metrics: row.metrics.map((value, index) => value + add(query.metrics[index] ?? '')),
    })
  }
  return [...merged.values()]
}

function compare(
  a: Row,
  b: Row,
  order: readonly (readonly [string, string])[],
  query: StandInQuery,
): number {
  for (const [name, direction] of order) {
    const metric = query.metrics.indexOf(name)
    const dimension = query.dimensions.indexOf(name)
    const [x = 0, y = 0] =
      metric >= 0
        ? [a.metrics[metric], b.metrics[metric]]
        : [a.dimensions[dimension], b.dimensions[dimension]]
    if (x !== y) return (x < y ? -1 : 1) * (direction === 'desc' ? -1 : 1)
  }
  return 0
}

/** The span of a question: which moments are in it, and how the answer writes it; a text is an error. */
function rangeOf({ date_range: range }: StandInQuery, { site, now }: QueryContext) {
  const today = localDay(now, site.zone)
  const days = (from: string, to: string) => ({
    text: [from, to],
    has: (at: number) => {
      const day = localDay(at, site.zone)
      return day >= from && day <= to
    },
  })
  if (range === 'all') return days('0000-01-01', today)
  if (range === 'day') return days(today, today)
  if (range === 'month') return days(`${today.slice(0, 8)}01`, today)
  if (typeof range === 'string') {
    const count = /^([1-9]\d*)d$/.exec(range)?.[1]
    // "30d" ends yesterday.
    if (count) return days(addDays(today, -Number(count)), addDays(today, -1))
    return `Range ${range} is one that the stand-in cannot count`
  }
  const [from, to] = range
  if (/^\d{4}-\d{2}-\d{2}$/.test(from)) return days(from, to)
  const [start, end] = [Date.parse(from), Date.parse(to)]
  return { text: [from, to], has: (at: number) => at >= start && at <= end }
}
