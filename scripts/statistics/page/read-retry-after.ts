const least = 1000
const most = 3_600_000

/**
 * Milliseconds that `Retry-After` asks to wait (seconds or a date, RFC 9110 10.2.3), from 1 s to 1 h:
 * a reader's clock that is a day off must not silence the page for a day. Undefined where it says nothing.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header ?? ''
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Math.min(Math.max(wait, least), most) || undefined
}
