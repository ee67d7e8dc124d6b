import type { KeptPage } from './kept-page.ts'
import { readJson, type Unchecked } from './read-json.ts'

/** Longest wait for an answer: later, what the page already shows serves the reader better. */
const limitMilliseconds = 4000

/** What came from an address. */
export interface FetchedJson<Field extends string> {
  /** The fields of a right answer; none for every other. */
  readonly value: Unchecked<Field>
  /** What `Retry-After` said in an answer that was no success; else empty. */
  readonly retryAfter: string
  /** When it was answered by the server's own clock, in milliseconds since 1970, also where a cache kept it since; NaN where nobody says. */
  readonly servedAt: number
}

/**
 * Asks an address for JSON, with neither cookies nor redirects. Never rejects.
 * A page of HTML that stands in for the answer is not read further than `limitCharacters`.
 */
export async function fetchJson<Field extends string>(
  page: Pick<KeptPage, 'fetch' | 'setTimeout'>,
  address: string,
  limitCharacters: number,
): Promise<FetchedJson<Field>> {
  const limit = new AbortController()
  // Not AbortSignal.timeout, which phones of 2021 do not know. Aborting an answered request does nothing.
  page.setTimeout(() => limit.abort(), limitMilliseconds)
  let text = ''
  let retryAfter = ''
  let servedAt = Number.NaN
  try {
    const response = await page.fetch(address, {
      // A copy that the browser kept would call old figures fresh.
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      signal: limit.signal,
    })
    const header = (name: string) => response.headers.get(name) ?? ''
    servedAt = Date.parse(header('date')) + Number(header('age')) * 1000
    if (response.status !== 200) retryAfter = header('retry-after')
    else if (header('content-type').includes('json')) text = await response.text()
  } catch {
    // No network, refused, too slow, cut off: no answer.
  }
  return { value: readJson(text.length > limitCharacters ? '' : text), retryAfter, servedAt }
}
