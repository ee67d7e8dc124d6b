import { parseMoment } from '../content/parse-moment.ts'
import { wrongUsage } from './flags.ts'

/** The moment named by a flag, in milliseconds; now where the flag is absent. Ends with 2 on any other text. */
export function readInstant(written: string | undefined, flag = '--at'): number {
  if (written === undefined) return Date.now()
  const parsed = parseMoment(written)
  if ('moment' in parsed) return parsed.moment.at
  return wrongUsage(
    `${flag} cần một thời điểm ISO 8601, ví dụ 2026-01-02T03:04:05+07:00; không phải "${written}".`,
  )
}
