/** A question that passed the schema. */
export interface StandInQuery {
  readonly site_id: string
  readonly metrics: readonly string[]
  readonly date_range: string | readonly [string, string]
  readonly dimensions: readonly string[]
  readonly filters: readonly HostnameFilter[]
  readonly order_by?: readonly (readonly [string, string])[]
  readonly include: { readonly imports?: boolean }
  readonly pagination: { readonly limit?: number; readonly offset?: number }
}

/** The one filter that the stand-in counts. */
export type HostnameFilter = readonly ['is', 'event:hostname', readonly string[]]

const keys = {
  query: [
    'site_id',
    'metrics',
    'date_range',
    'dimensions',
    'filters',
    'order_by',
    'include',
    'pagination',
  ],
  include: ['imports', 'time_labels', 'total_rows'],
  pagination: ['limit', 'offset'],
}
/** Plausible's metrics, and those among them that the stand-in counts. */
const metrics = [
  'visitors',
  'visits',
  'pageviews',
  'views_per_visit',
  'bounce_rate',
  'visit_duration',
  'events',
  'percentage',
  'conversion_rate',
  'scroll_depth',
  'time_on_page',
]
const counted = ['visitors', 'visits', 'pageviews']
const sessionMetrics = ['visits', 'views_per_visit', 'bounce_rate', 'visit_duration']

type Fields = Readonly<Record<string, unknown>>

/** Checks a question against Plausible's schema and rules; a text is the error of its 400. */
export function checkQuery(body: Fields): StandInQuery | string {
  const unknown = unknownKey(body, keys.query)
  if (unknown) return `#: Schema does not allow additional properties: ${unknown}`
  const include = Object(body.include ?? {})
  const pagination = Object(body.pagination ?? {})
  const inner = unknownKey(include, keys.include) ?? unknownKey(pagination, keys.pagination)
  if (inner) return `#/${inner}: Schema does not allow additional properties.`
  if (!isTexts(body.metrics) || body.metrics.length === 0)
    return '#/metrics: Expected a list of metrics'
  const strange = body.metrics.find((metric) => !metrics.includes(metric))
  if (strange) return `#/metrics: Unknown metric ${strange}`
  const uncounted = body.metrics.find((metric) => !counted.includes(metric))
  if (uncounted) return `Metric ${uncounted} is one that the stand-in cannot count`
  const dimensions = body.dimensions ?? []
  if (!isTexts(dimensions)) return '#/dimensions: Expected a list of dimensions'
  const wrong = dimensions.find((name) => !/^(event:page|time:day|event:props:.+)$/.test(name))
  if (wrong) return `#/dimensions: Invalid dimension ${wrong}`
  const conflict = body.metrics.find((metric) => sessionMetrics.includes(metric))
  if (conflict && dimensions.some((name) => name.startsWith('event:props:')))
    return `Session metric(s) \`${conflict}\` cannot be queried along with event dimensions.`
  const filters = body.filters ?? []
  if (!isFilters(filters)) return '#/filters: Invalid, or filters that the stand-in cannot count'
  const order = body.order_by
  if (order !== undefined && !isOrder(order, [...body.metrics, ...dimensions]))
    return '#/order_by: Invalid order_by entry'
  for (const name of ['limit', 'offset'] as const) {
    const value = pagination[name] ?? 1
    if (!Number.isInteger(value) || value < 0 || value > 10_000)
      return `#/pagination/${name}: Expected an integer from 0 to 10000`
  }
  if (include.imports !== undefined && typeof include.imports !== 'boolean')
    return '#/include/imports: Expected a boolean'
  if (!isRange(body.date_range))
    return `#/date_range: Invalid date range ${JSON.stringify(body.date_range)}`
  return {
    site_id: String(body.site_id),
    metrics: body.metrics,
    date_range: body.date_range,
    dimensions,
    filters,
    ...(order !== undefined && { order_by: order }),
    include,
    pagination,
  }
}

function unknownKey(value: Fields, allowed: readonly string[]): string | undefined {
  return Object.keys(value).find((key) => !allowed.includes(key))
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function isFilters(value: unknown): value is HostnameFilter[] {
  return (
    Array.isArray(value) &&
    value.every(
      (filter) =>
        Array.isArray(filter) &&
        filter.length === 3 &&
        filter[0] === 'is' &&
        filter[1] === 'event:hostname' &&
        isTexts(filter[2]) &&
        filter[2].length > 0,
    )
  )
}

function isOrder(value: unknown, names: readonly string[]): value is [string, string][] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) =>
        isTexts(entry) &&
        entry.length === 2 &&
        names.includes(entry[0] ?? '') &&
        /^(asc|desc)$/.test(entry[1] ?? ''),
    )
  )
}

/** A word, or two days or two moments of one kind, in their order; `realtime` is a word of Plausible's own dashboard alone. */
function isRange(value: unknown): value is string | [string, string] {
  if (typeof value === 'string') return /^(all|day|24h|month|year|[1-9]\d*(d|mo))$/.test(value)
  if (!isTexts(value) || value.length !== 2) return false
  const [from = '', to = ''] = value
  if (isDay(from) && isDay(to)) return from <= to
  return isMoment(from) && isMoment(to) && Date.parse(from) <= Date.parse(to)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Without fractions of a second: whether Plausible takes those was not seen. */
function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(text) &&
    isDay(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text))
  )
}
