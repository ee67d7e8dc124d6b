import { shortDate } from '../../scripts/site/dates.ts'
import { governmentOrganization, webSite } from '../../scripts/site/structured-data.ts'
import { type Html, html } from '../html.ts'
import type { SiteData } from '../page-data.ts'
import { card } from '../parts/card.ts'
import { cardList } from '../parts/card-list.ts'
import { homeSection } from '../parts/home-section.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { isNoticeSection } from '../parts/is-notice-section.ts'
import { link } from '../parts/link.ts'
import { noticeSection } from '../parts/notice-section.ts'
import { sectionHeading } from '../parts/section-heading.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { inEachLanguage } from '../permalinks.ts'
import { words } from '../words/words.ts'

export const data = {
  permalink: inEachLanguage('index.html'),
  eleventyExcludeFromCollections: true,
}

/** The home page: lead story, notices and figures at its side, then the sections as columns. */
export function render({ site, assets }: SiteData): Html {
  const { frame, home } = site
  const { archive } = frame
  const { name, parent, language, timeZone } = frame.config
  const said = words(language)
  const notices = home.sections.find(({ section }) => isNoticeSection(section.address))
  const [first, ...others] = home.sections.filter((entry) => entry !== notices)
  const side = [notices && noticeSection(notices, frame), statisticsBlock(frame)].filter(Boolean)

  const main = html`<div class="front${side.length === 0 && ' front-wide'}">
<div class="front-lead">
${home.lead && card({ frame, card: home.lead, size: 'lead', level: 2, withSection: true })}${
  home.pinned.length > 0 &&
  html`
<section class="front-pinned" aria-labelledby="dang-chu-y">
${sectionHeading({ frame, title: said.pinned, id: 'dang-chu-y' })}
${cardList({ frame, cards: home.pinned, size: 'small', level: 3 })}
</section>`
}
</div>${
    side.length > 0 &&
    html`
<div class="front-side">
${side}
</div>`
  }
${first && html`<div class="front-first">${homeSection(first, frame)}</div>`}
<div class="front-columns">
${others.map((entry) => homeSection(entry, frame))}
</div>${
    frame.standingPages.length > 0 &&
    html`
<nav class="front-pages" aria-labelledby="thong-tin-chung">
${sectionHeading({ frame, title: said.standingPages, id: 'thong-tin-chung' })}
<ul>
${frame.standingPages.map(
  ({ title, address }) => html`<li><a href="${link(frame)(address)}">${title}</a></li>
`,
)}</ul>
</nav>`
  }
</div>`

  return htmlDocument({
    frame,
    assets,
    address: frame.home,
    title: null,
    description: archive
      ? said.archive.description(name, parent, shortDate(archive.since, language, timeZone))
      : said.homeDescription(name, parent),
    image: home.lead?.image ?? null,
    imagePlace: 'card-lead',
    structuredData: [governmentOrganization(frame), webSite(frame)],
    main,
  })
}
