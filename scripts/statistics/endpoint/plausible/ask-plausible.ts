import { type Upstream, UpstreamError } from './upstream.ts'

/** A question to Plausible's `POST /api/v2/query`: https://plausible.io/docs/stats-api */
export interface Question {
  readonly site_id: string
  readonly metrics: readonly ('visitors' | 'visits' | 'pageviews')[]
  /** A word that Plausible knows, or two days or two moments. */
  readonly date_range: string | readonly [string, string]
  readonly dimensions?: readonly string[]
  readonly filters?: readonly (readonly ['is', string, readonly string[]])[]
  readonly order_by?: readonly (readonly [string, 'asc' | 'desc'])[]
  readonly include?: { readonly imports: boolean }
  readonly pagination?: { readonly limit: number; readonly offset: number }
}

/** One line of an answer: the counts in the order of the metrics, the texts in that of the dimensions. */
export interface Row {
  readonly metrics: readonly number[]
  readonly dimensions: readonly string[]
}

/** A page waits 4 seconds for its figures; this leaves it some of them. */
const limitMilliseconds = 3000

/**
 * Asks one question. Throws an UpstreamError for no answer within 3 seconds, for a status other than 200, and for an answer
 * of another shape: a wrong number is worse than none. Its message holds nothing that Plausible wrote.
 */
export async function askPlausible(upstream: Upstream, question: Question): Promise<Row[]> {
  let answer: Response
  let body: unknown
  try {
    answer = await upstream.fetch(`${upstream.origin}/api/v2/query`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${upstream.key}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(question),
      // Whoever answers in Plausible's place must not be handed the key.
      redirect: 'error',
      signal: AbortSignal.timeout(limitMilliseconds),
    })
    body = await answer.json().catch(() => null)
  } catch {
    throw new UpstreamError('Plausible không trả lời', null)
  }
  if (answer.status !== 200) {
    throw new UpstreamError(
      `Plausible trả lời mã ${answer.status}`,
      answer.status,
      readRetryAfter(answer.headers),
    )
  }
  return readRows(body, question)
}

/** Plausible itself sets none today; a proxy before it may. */
export function readRetryAfter(headers: Headers): number | null {
  const text = headers.get('retry-after') ?? ''
  return /^\d{1,5}$/.test(text) ? Number(text) * 1000 : null
}

function readRows(body: unknown, { metrics, dimensions = [] }: Question): Row[] {
  const { results }: { readonly results?: unknown } = Object(body)
  const isRow = (value: unknown): value is Row => {
    const row: { readonly metrics?: unknown; readonly dimensions?: unknown } = Object(value)
    return (
      isListOf(row.metrics, metrics.length, (count) => Number.isSafeInteger(count) && count >= 0) &&
      isListOf(row.dimensions, dimensions.length, (text) => typeof text === 'string')
    )
  }
  if (Array.isArray(results) && results.every(isRow)) return results
  throw new UpstreamError('Plausible trả lời không đúng dạng', 200)
}

function isListOf(
  value: unknown,
  length: number,
  // biome-ignore lint/suspicious/noExplicitAny: each check looks at the value's type itself
  check: (item: any) => boolean,
): boolean {
  return Array.isArray(value) && value.length === length && value.every(check)
}
