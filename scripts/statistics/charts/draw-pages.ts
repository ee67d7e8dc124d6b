import { formatNumber } from '../page/format-number.ts'
import type { ChartsPlace } from './charts-place.ts'
import { fillIn } from './fill-in.ts'
import { findPlace } from './find-place.ts'
import type { DaysDocument } from './parse-days.ts'

/**
 * Lists the most read articles by title. Where the titles are unknown (an empty map), the pages are listed by their paths;
 * otherwise pages that are no articles are left out. Without any, the whole part stays away.
 */
export function drawPages(
  charts: ChartsPlace,
  pages: DaysDocument['pages'],
  titles: ReadonlyMap<string, string>,
): void {
  const document = charts.element.ownerDocument
  const rows = pages
    .filter(({ path }) => titles.size === 0 || titles.has(path))
    .map(({ path, views }) => {
      const row = document.createElement('li')
      const link = document.createElement('a')
      const count = document.createElement('span')
      link.href = path
      link.textContent = titles.get(path) ?? path
      count.textContent = fillViews(charts, views)
      row.append(link, ' ', count)
      return row
    })
  findPlace(charts, 'pages')?.replaceChildren(...rows)
  const part = findPlace(charts, 'pages-part')
  if (part) part.hidden = rows.length === 0
}

function fillViews({ words, language }: ChartsPlace, views: number): string {
  return fillIn(words.read, { count: formatNumber(views, language) })
}
