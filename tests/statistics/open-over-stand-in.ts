import type { EndpointSite } from '../../scripts/statistics/endpoint/endpoint-site.ts'
import { openPlausibleStore } from '../../scripts/statistics/endpoint/plausible/plausible-store.ts'
import type { QuestionIntervals } from '../../scripts/statistics/endpoint/plausible/question-intervals.ts'
import { plausibleStandIn } from './plausible-stand-in.ts'

const zone = 'Asia/Ho_Chi_Minh'
const imported = [{ date: '2025-12-31', visits: 100, pageviews: 300 }]

/** A store over a stand-in in this process; the test moves the clock of both. */
export function openOverStandIn({
  count = 1,
  questionsPerHour = 600,
  key = 'khoa-mat',
  intervals,
}: {
  count?: number
  questionsPerHour?: number
  key?: string
  intervals?: QuestionIntervals
} = {}) {
  const time = { now: Date.parse('2026-01-15T05:00:00Z') }
  const clock = () => time.now
  const sites = Array.from(
    { length: count },
    (_, index): EndpointSite => ({
      domain: `p${index}.vn`,
      zone,
      baseline: 0,
      pages: new Set(['/', '/x/']),
    }),
  )
  const plausible = plausibleStandIn({
    sites: sites.map((site) => ({ ...site, imported })),
    key: 'khoa-mat',
    clock,
    questionsPerHour: 600,
  })
  const errors: string[] = []
  const store = openPlausibleStore({
    origin: 'http://plausible.test',
    key,
    sites,
    clock,
    fetch: (address, request) => plausible.fetch(new Request(address, request), '10.0.0.1'),
    questionsPerHour,
    ...(intervals && { intervals }),
    onError: (error) => errors.push(error.message),
  })
  const [site] = sites as [EndpointSite]
  return { time, sites, site, plausible, store, errors }
}
