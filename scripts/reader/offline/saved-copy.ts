import { pageMark } from './may-keep.ts'
import type { OfflineLanguage } from './settings.ts'

/** A page that says when it was saved, before its own part. */
export function withSavedNote(
  html: string,
  { language, words }: OfflineLanguage,
  savedAt: number,
  timeZone: string,
): string {
  const sentence = words.saved.replace('{time}', savedTime(savedAt, language, timeZone))
  // An empty address is that of the page.
  const note = `<p class="saved-copy">${escaped(sentence)} <a href="">${escaped(words.again)}</a></p>`
  return html.replace(pageMark, () => `${pageMark}\n${note}`)
}

/** `14:05, 05/09/2022`, or `14:05, 5 September 2022` in English, in the zone of the site. */
export function savedTime(savedAt: number, language: string, timeZone: string): string {
  const moment = new Date(savedAt)
  const hour = moment.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone })
  const day = moment.toLocaleDateString(
    'en-GB',
    language === 'vi' ? { timeZone } : { dateStyle: 'long', timeZone },
  )
  return `${hour}, ${day}`
}

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
