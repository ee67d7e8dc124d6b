import type { ArticlePage, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { officialDate } from './official-date.ts'
import { viewsCount } from './views-count.ts'

/** Title of an article, and between two hairlines what makes it a record: day and hour, author, source, and how often it has been read. */
export function articleHeader(article: ArticlePage, frame: Frame): Html {
  const { title, date, updated, author, source, readingMinutes } = article
  const said = words(frame.config.language).article
  const views = viewsCount(article.address, frame)
  return html`<header class="article-header">
<h1>${title}</h1>
<ul class="facts">
<li>${officialDate({ frame, moment: date, form: 'long' })}</li>${
    updated &&
    html`
<li>${said.updated}: ${officialDate({ frame, moment: updated, form: 'moment' })}</li>`
  }
<li>${said.author}: <b>${author}</b></li>${
    source &&
    html`
<li>${said.source}: <b>${source}</b></li>`
  }
<li>${said.readingTime(readingMinutes)}</li>${
    views &&
    html`
<li>${views}</li>`
  }
<li class="facts-tool"><button type="button" class="listen" data-viec="nghe" data-cong-cu data-cho>${words(frame.config.language).reading.aloud.listen}</button></li>
</ul>
</header>`
}
