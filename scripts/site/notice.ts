import { endOf } from '../content/end-of.ts'
import type { NoticeConfig } from '../content/site-config.ts'
import type { Frame } from './site.ts'

/**
 * The notice that stands on every page at the moment `at`: from `from` on, until `until` comes.
 * Its link is left out when it names one of the `unpublished` addresses.
 */
export function noticeInForce(
  notice: NoticeConfig | null,
  at: number,
  unpublished: ReadonlySet<string>,
): Frame['notice'] {
  if (notice === null) return null
  if (notice.from !== null && at < notice.from.at) return null
  if (notice.until !== null && at >= endOf(notice.until)) return null
  const to = notice.to !== null && unpublished.has(notice.to) ? null : notice.to
  return { text: notice.text, to }
}
