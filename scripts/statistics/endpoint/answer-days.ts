import { answerCounts, answerUnavailable } from './answer.ts'
import type { EndpointSite } from './endpoint-site.ts'
import type { Store } from './store.ts'

/** `GET /so-lieu-ngay.json`: visits and views by day, and the most read pages. */
export async function answerDays(store: Store, site: EndpointSite): Promise<Response> {
  const counts = await store.days(site)
  if (!counts) return answerUnavailable()
  const { days, pages } = counts.value
  return answerCounts('counts', {
    v: 1,
    days,
    pages,
    updatedAt: new Date(counts.at).toISOString(),
  })
}
