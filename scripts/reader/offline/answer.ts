import type { Copies } from './copies.ts'
import { withKeptList } from './kept-list.ts'
import { withSavedNote } from './saved-copy.ts'
import { languageOf, type OfflineSettings } from './settings.ts'
import type { AskedEvent } from './worker-scope.ts'

/**
 * The network's answer, or null where there is none. There is no limit of time: a slow network is still one, and after any limit
 * an old page would be shown while the new one is on its way.
 */
export async function askNetwork(
  event: AskedEvent,
  fetchIt: (request: AskedEvent['request']) => Promise<Response>,
): Promise<Response | null> {
  try {
    return (await event.preloadResponse) ?? (await fetchIt(event.request))
  } catch {
    return null
  }
}

/** The saved copy of a page, which says that it is one; else the page that says that there is none. Null where not even that is kept. */
export async function answerOffline(
  address: string,
  copies: Copies,
  settings: OfflineSettings,
): Promise<Response | null> {
  const { origin, pathname } = new URL(address)
  const language = languageOf(settings, pathname)
  if (!language) return null
  const copy = await copies.page(address)
  if (copy) {
    const html = withSavedNote(copy.html, language, copy.savedAt, settings.timeZone)
    return new Response(html, { headers: forNow(copy.headers) })
  }
  const notKept = await copies.page(origin + language.notKept)
  if (!notKept) return null
  const html = withKeptList(notKept.html, await copies.pages(), language)
  return new Response(html, { status: 503, headers: forNow(notKept.headers) })
}

/** The policy of the page and all else that its host says stay; but no browser may keep it for its back button. */
function forNow(headers: Headers): Headers {
  headers.set('cache-control', 'no-store')
  return headers
}
