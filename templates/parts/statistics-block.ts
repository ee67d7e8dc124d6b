import type { FrozenStatistics } from '../../scripts/content/site-config.ts'
import { shortDate } from '../../scripts/site/dates.ts'
import { formatNumber } from '../../scripts/site/format-number.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { statisticsPages } from '../../scripts/site/statistics-pages.ts'
import { type Html, html } from '../html.ts'
import { oncePer } from '../once-per.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

const unknown = '—'

/**
 * Thống kê truy cập, as built: unavailable, every number unknown but the visits that the old site had counted.
 * The page script reads its `data-` attributes and fills in the rest. It leads to the page of the figures by day where the
 * site has one, but not from that page itself, whose `address` it is. Figures that were frozen stand there with their day, and
 * no script reads the block. Null on a site without statistics.
 */
export function statisticsBlock(frame: Frame, address?: string): Html | null {
  return address === undefined ? blockOfMost(frame) : blockOn(frame, address)
}

const blockOfMost = oncePer((frame: Frame) => blockOn(frame, null))

function blockOn(frame: Frame, address: string | null): Html | null {
  const { statistics, frozenStatistics, language, timeZone } = frame.config
  if (frozenStatistics) return frozenBlock(frozenStatistics, frame)
  if (!statistics) return null
  const said = words(language).statistics
  const { baseline, baselineDate } = statistics
  const byDay = statisticsPages(frame).filter((page) => page.address !== address)
  const counted = baseline > 0 ? formatNumber(baseline, language) : unknown
  return html`<section id="thong-ke" class="statistics" aria-labelledby="thong-ke-ten" data-state="unavailable" data-domain="${statistics.domain}" data-api="${statistics.api}" data-figures="${link(frame)(statistics.figures)}" data-language="${language}" data-zone="${timeZone}" data-words="${JSON.stringify(said.states)}">
<h2 id="thong-ke-ten">${said.title}</h2>
<div class="statistics-state">
<p data-freshness>${said.states.unavailable}</p>
<p role="status"></p>
</div>
<h3 title="${said.onlineMeaning}">${said.online} <small>${said.window}</small></h3>
<dl>
${row(said.guests, 'guests')}
${statistics.members && row(said.members, 'members')}
${row(said.total, 'online')}
</dl>
<h3 title="${said.visitsMeaning}">${said.visitsGroup}</h3>
<dl>
${row(said.today, 'today')}
${row(said.month, 'month')}
<div class="statistics-visits"><dt>${said.visits}${
    baselineDate &&
    baseline > 0 &&
    html` <span data-baseline>${said.asOf(shortDate(baselineDate, language, timeZone))}</span>`
  }</dt><dd data-figure="visits">${counted}</dd></div>
</dl>
${byDay.map((page) => html`<p class="statistics-more"><a href="${link(frame)(page.address)}">${said.byDay}</a></p>`)}
</section>`
}

/** No state and no address: there is nothing to ask for. */
function frozenBlock({ visits, at }: FrozenStatistics, frame: Frame): Html {
  const { language, timeZone } = frame.config
  const said = words(language).statistics
  return html`<section id="thong-ke" class="statistics" aria-labelledby="thong-ke-ten">
<h2 id="thong-ke-ten">${said.title}</h2>
<dl>
<div class="statistics-visits"><dt>${said.visits} <span data-baseline>${said.asOf(shortDate(at, language, timeZone))}, ${said.frozen}</span></dt><dd>${formatNumber(visits, language)}</dd></div>
</dl>
</section>`
}

function row(label: string, figure: string): Html {
  return html`<div><dt>${label}</dt><dd data-figure="${figure}">${unknown}</dd></div>`
}
