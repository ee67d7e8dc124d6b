import { shortDate } from '../../scripts/site/dates.ts'
import type { FeedEnd } from '../../scripts/site/feed.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { words } from '../words/words.ts'

/** What the feeds of an archive say last; null while the body stands. */
export function feedEnd({ archive, config }: Frame): FeedEnd | null {
  if (archive === null) return null
  const { language, timeZone, name } = config
  const said = words(language).archive
  const text = said.feedEnd(name, shortDate(archive.since, language, timeZone), archive.name)
  return { mark: said.mark, title: said.feedEndTitle, text, url: archive.url, at: archive.since }
}
