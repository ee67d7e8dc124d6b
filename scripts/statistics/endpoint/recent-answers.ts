/** An answer that may be given again: its status is 200. */
export interface RecentAnswer {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** More addresses than anybody asks for in one second, unless somebody makes them up. */
const mostAnswers = 500

/** Gives answers again, so that a crowd that asks for the same figures costs one look at the store. */
export interface RecentAnswers {
  /** The answer to a GET of an address by a page of an origin that is still true; null for none. */
  recall(url: string, origin: string | null | undefined): RecentAnswer | null
  /** Recalls an answer, or makes it and keeps it when it is one that any cache may keep. */
  answer(request: Request, make: () => Response | Promise<Response>): Response | Promise<Response>
  /** What was kept is no longer true. */
  forget(): void
}

/**
 * An answer is kept until the next second of the clock, or until it is said to be no longer true. So a reader who was
 * counted finds himself in the figures, day and month turn on time, and whoever left goes on being online for a second at most.
 */
export function recentAnswers(clock: () => number): RecentAnswers {
  let second = Number.NaN
  let kept = new Map<string, RecentAnswer>()

  function ofThisSecond(): Map<string, RecentAnswer> {
    const now = Math.floor(clock() / 1000)
    if (now !== second) kept = new Map()
    second = now
    return kept
  }

  return {
    recall: (url, origin) => ofThisSecond().get(keyOf(url, origin)) ?? null,
    answer(request, make) {
      if (request.method !== 'GET') return make()
      // The one set before and after: an answer that was overtaken by `forget` goes into a set that nobody reads any more.
      const answers = ofThisSecond()
      const key = keyOf(request.url, request.headers.get('origin'))
      const found = answers.get(key)
      if (found) return new Response(found.body, { headers: found.headers })
      return keep(answers, key, make())
    },
    forget() {
      kept = new Map()
    },
  }
}

/** Host and origin may decide whose figures are answered. */
function keyOf(url: string, origin: string | null | undefined): string {
  return origin ? `${origin} ${url}` : url
}

async function keep(
  answers: Map<string, RecentAnswer>,
  key: string,
  making: Response | Promise<Response>,
): Promise<Response> {
  const made = await making
  const isForAll = made.status === 200 && made.headers.get('cache-control')?.startsWith('public')
  if (!isForAll || answers.size >= mostAnswers) return made
  const body = await made.text()
  const length = String(Buffer.byteLength(body))
  const answer = {
    body,
    headers: { ...Object.fromEntries(made.headers), 'content-length': length },
  }
  answers.set(key, answer)
  return new Response(answer.body, { headers: answer.headers })
}
