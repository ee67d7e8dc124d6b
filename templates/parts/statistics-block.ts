import { shortDate } from '../../scripts/site/dates.ts'
import { formatNumber } from '../../scripts/site/format-number.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

const unknown = '—'

/**
 * Thống kê truy cập, as built: unavailable, every number unknown but the visits that the old site had counted.
 * The page script reads its `data-` attributes and fills in the rest. Null on a site without statistics.
 */
export function statisticsBlock(frame: Frame): Html | null {
  const { statistics, language, timeZone } = frame.config
  if (!statistics) return null
  const said = words(language).statistics
  const { baseline, baselineDate } = statistics
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
    html` <span data-baseline>${said.asOf(shortDate(baselineDate, timeZone))}</span>`
  }</dt><dd data-figure="visits">${counted}</dd></div>
</dl>
</section>`
}

function row(label: string, figure: string): Html {
  return html`<div><dt>${label}</dt><dd data-figure="${figure}">${unknown}</dd></div>`
}
