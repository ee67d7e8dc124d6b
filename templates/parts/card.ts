import type { Card, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { link } from './link.ts'
import { officialDate } from './official-date.ts'
import { picture } from './picture.ts'

export interface CardProps {
  readonly frame: Frame
  readonly card: Card
  /**
   * `lead` opens the home page; `large` opens a block, with picture and summary; `row` is one line of a
   * list page, with a small picture at its side; `small` is title and day.
   */
  readonly size: 'lead' | 'large' | 'row' | 'small'
  /** Level of its heading. */
  readonly level: 2 | 3
  /** Whether to say which section it is from. */
  readonly withSection?: boolean
}

/** An article in a list. */
export function card({ frame, card, size, level, withSection = false }: CardProps): Html {
  const href = link(frame)
  const lead = size === 'lead'
  const image = size !== 'small' && card.image
  const title = html`<a href="${href(card.address)}">${card.title}</a>`
  return html`<article class="card card-${size}${image && ' card-pictured'}">${
    image &&
    html`
<div class="card-picture">${picture({ frame, image, place: `card-${size}`, first: lead, silent: !lead })}</div>`
  }
<div class="card-text">${
    withSection &&
    html`
<p class="kicker"><a href="${href(card.section.address)}">${card.section.title}</a></p>`
  }
${level === 2 ? html`<h2 class="card-title">${title}</h2>` : html`<h3 class="card-title">${title}</h3>`}${
  size !== 'small' &&
  html`
<p class="card-summary">${card.summary}</p>`
}
<p class="card-meta">${officialDate({ frame, moment: card.date, form: lead ? 'moment' : 'day' })}${lead && html` · ${card.author}`}</p>
</div>
</article>`
}
