import { shortDate } from '../../scripts/site/dates.ts'
import { formatNumber } from '../../scripts/site/format-number.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'
import { sectionHeading } from './section-heading.ts'
import { statisticsBars } from './statistics-bars.ts'
import { statisticsTable } from './statistics-table.ts'

/**
 * The places for the figures by day, which the script of this page fills in; without script, or without an answer,
 * a sentence says so and leads to the figures themselves. `days` is the address that answers them.
 */
export function statisticsCharts(days: string, frame: Frame): Html {
  const { language, timeZone } = frame.config
  const said = words(language).statisticsPage
  const href = link(frame)
  const heading = (id: string, title: string) => sectionHeading({ frame, id, title })
  return html`<div id="so-lieu-ngay" data-days="${href(days)}" data-articles="${href(`${frame.home}bai-viet.json`)}" data-language="${language}" data-zone="${timeZone}" data-words="${JSON.stringify(said.script)}">
${baseline(frame)}
<p role="status"></p>
<div class="charts">
<section aria-labelledby="hom-nay">
${heading('hom-nay', said.today)}
<dl class="chart-today">
<div><dt>${said.today} <span data-place="today-date"></span></dt><dd data-place="today">—</dd></div>
<div><dt>${said.weekBefore} <span data-place="before-date"></span></dt><dd data-place="before">—</dd></div>
</dl>
<p data-place="until"></p>
</section>
<section aria-labelledby="theo-ngay">
${heading('theo-ngay', said.byDay)}
${statisticsBars({ frame, name: 'days' })}
${statisticsTable({ frame, name: 'days' })}
<p data-place="csv"></p>
</section>
<section aria-labelledby="theo-thang">
${heading('theo-thang', said.byMonth)}
${statisticsBars({ frame, name: 'months' })}
${statisticsTable({ frame, name: 'months' })}
</section>
<section data-place="pages-part" aria-labelledby="doc-nhieu" hidden>
${heading('doc-nhieu', said.mostRead)}
<ol class="chart-pages" data-place="pages"></ol>
</section>
</div>
<div class="chart-source" data-place="without-script">
<p>${said.noScript}</p>
${source(days, frame)}
</div>
</div>`
}

/** The way to the figures themselves. Those of this origin are no file of the site but an answer of the endpoint, hence a form. */
function source(days: string, frame: Frame): Html {
  const text = words(frame.config.language).statisticsPage.source
  const address = link(frame)(days)
  return days.startsWith('/')
    ? html`<form action="${address}"><button type="submit">${text}</button></form>`
    : html`<p><a href="${address}">${text}</a></p>`
}

/** What the old site had counted, as what it is: a number of its own, in no bar. */
function baseline({ config: { statistics, language, timeZone } }: Frame): Html | null {
  if (!statistics || statistics.baseline === 0) return null
  const { baseline: count, baselineDate } = statistics
  const day = baselineDate && shortDate(baselineDate, language, timeZone)
  const said = words(language).statisticsPage
  return html`<p class="chart-baseline">${said.baseline(formatNumber(count, language), day)}</p>`
}
