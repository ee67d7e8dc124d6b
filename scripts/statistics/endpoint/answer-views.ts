import { answerCounts, answerNow, answerUnavailable } from './answer.ts'
import type { EndpointSite } from './endpoint-site.ts'
import { pagePath } from './page-path.ts'
import type { Store } from './store.ts'

/** `GET /luot-xem.json?path=`: the views of one page; 400 without a path, 404 for one that is not a page of the site. */
export async function answerViews(
  store: Store,
  site: EndpointSite,
  query: string | undefined,
): Promise<Response> {
  const url = query?.startsWith('/') ? URL.parse(query, 'http://site') : null
  if (url?.host !== 'site') return answerNow(400, { error: 'path is required and begins with /' })
  const path = pagePath(url)
  if (!site.pages?.has(path)) return answerNow(404, { error: 'not a page of this site' })
  const views = await store.views(site, path)
  if (!views) return answerUnavailable()
  return answerCounts('counts', {
    v: 1,
    path,
    views: views.value,
    updatedAt: new Date(views.at).toISOString(),
  })
}
