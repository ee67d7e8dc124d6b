import type { Figures } from '../figures.ts'
import { answerCounts, answerUnavailable } from './answer.ts'
import type { EndpointSite } from './endpoint-site.ts'
import type { Store } from './store.ts'

/** `GET /so-lieu.json`: what is known of the site's figures, with its baseline; 503 when nothing is. Rejects when the store can answer neither. */
export async function answerFigures(store: Store, site: EndpointSite): Promise<Response> {
  // One group may be known while the other is not.
  const asked = await Promise.allSettled([store.online(site), store.visits(site)])
  const failed = asked.filter((answer) => answer.status === 'rejected')
  if (failed.length === asked.length) throw failed[0]?.reason
  const [online, visits] = [settledValue(asked[0]), settledValue(asked[1])]
  if (!online && !visits) return answerUnavailable()
  const at = Math.min(
    online?.at ?? Number.POSITIVE_INFINITY,
    visits?.at ?? Number.POSITIVE_INFINITY,
  )
  const figures: Figures = {
    v: 1,
    online: online && {
      guests: online.value.guests,
      members: online.value.members,
      total: online.value.guests + online.value.members,
    },
    visits: visits && {
      total: site.baseline + visits.value.total,
      today: visits.value.today,
      month: visits.value.month,
    },
    updatedAt: new Date(at).toISOString(),
  }
  return answerCounts('figures', figures)
}

function settledValue<Value>(answer: PromiseSettledResult<Value | null>): Value | null {
  return answer.status === 'fulfilled' ? answer.value : null
}
