/** Figures hold for half a minute, counts by page and day for five; while the endpoint fails, a day old is better than none. */
const seconds = { figures: 30, counts: 300 }

const open = {
  'access-control-allow-origin': '*',
  // A page of another origin would not see how old an answer is, nor when to come back.
  'access-control-expose-headers': 'age, date, retry-after',
  'x-content-type-options': 'nosniff',
}

/** An answer that says nothing to keep: an error, or the state of the endpoint. */
export function answerNow(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return answerJson(status, body, { 'cache-control': 'no-store', ...headers })
}

/** Counts, kept by browsers and caches for the time of their kind. */
export function answerCounts(kind: keyof typeof seconds, body: object): Response {
  return answerJson(200, body, {
    'cache-control': `public, max-age=${seconds[kind]}, stale-while-revalidate=300, stale-if-error=86400`,
  })
}

/** Nothing to serve: never zeros in its place. */
export function answerUnavailable(): Response {
  return answerNow(503, { error: 'unavailable' }, retryAfter(30))
}

/** When to come back. */
export function retryAfter(waitSeconds: number): Readonly<Record<string, string>> {
  return { 'retry-after': String(waitSeconds) }
}

function answerJson(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>>,
): Response {
  // Not Response.json: it puts the headers into a Headers, which costs more than the rest of the answer.
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...open, ...headers },
  })
}
