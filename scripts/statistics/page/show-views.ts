import { parseCount } from '../parse-count.ts'
import { fetchJson } from './fetch-json.ts'
import { formatNumber } from './format-number.ts'
import type { KeptPage } from './kept-page.ts'

/** A right answer has about 100 characters. */
const limitCharacters = 1024

/**
 * Puts the views of an article into the place whose `data-views` names the address that knows them.
 * Where there is no such place, no network or no right answer, everything stays as it was. Never rejects.
 */
export async function showViews(
  page: Pick<KeptPage, 'document' | 'navigator' | 'fetch' | 'setTimeout'>,
  language: string,
): Promise<void> {
  const place = page.document.querySelector<HTMLElement>('[data-views]')
  if (!place || page.navigator.onLine === false) return
  const address = place.dataset.views ?? ''
  const { value } = await fetchJson<'v' | 'views'>(page, address, limitCharacters)
  const views = parseCount(value.views)
  if (value.v === 1 && views !== undefined) place.textContent = formatNumber(views, language)
}
