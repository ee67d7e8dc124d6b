import { fetchJson } from '../page/fetch-json.ts'
import type { ChartsPlace } from './charts-place.ts'
import { drawCharts } from './draw-charts.ts'
import { drawPages } from './draw-pages.ts'
import { findPlace } from './find-place.ts'
import { parseDays } from './parse-days.ts'
import { parseTitles } from './parse-titles.ts'

/** Four hundred days and twenty pages have about 25,000 characters. */
const daysLimit = 131_072
/** Ten thousand articles with their summaries have about six million. */
const articlesLimit = 20_000_000

/**
 * Asks for the figures by day and shows them, or says that there are none. The state is in `data-state`:
 * `loading`, `fresh` or `unavailable`. Never rejects.
 */
export async function showCharts(
  page: Pick<Window, 'fetch' | 'setTimeout'>,
  charts: ChartsPlace,
): Promise<void> {
  const { element, words } = charts
  const show = (state: 'loading' | 'fresh' | 'unavailable', text: string) => {
    element.dataset.state = state
    const status = element.querySelector('[role="status"]')
    if (status) status.textContent = text
  }
  findPlace(charts, 'without-script')?.remove()
  show('loading', words.loading)
  const { value } = await fetchJson<'v'>(page, charts.days, daysLimit)
  const found = parseDays(value, charts.zone)
  if (!found) return show('unavailable', value.v === 1 ? words.none : words.failed)
  drawCharts(charts, found)
  show('fresh', '')
  const articles = await fetchJson(page, charts.articles, articlesLimit)
  drawPages(charts, found.pages, parseTitles(articles.value))
}
