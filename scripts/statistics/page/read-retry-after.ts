const least = 1000
const most = 3_600_000

/**
 * Milliseconds that `Retry-After` asks to wait (seconds or a date, RFC 9110 10.2.3), from 1 s to 1 h:
 * a clock that is a day off must not silence the page for a day. `now` is the server's own where it told. Undefined where it says nothing.
 */
export function readRetryAfter(header: string, now: number): number | undefined {
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Math.min(Math.max(wait, least), most) || undefined
}
