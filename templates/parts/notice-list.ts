import { isoDate, leafDate } from '../../scripts/site/dates.ts'
import type { Card, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { link } from './link.ts'

export interface NoticeListProps {
  readonly frame: Frame
  readonly cards: readonly Card[]
  readonly level: 2 | 3
}

/** Notices, each with its day as a small leaf of a tear-off calendar. */
export function noticeList({ frame, cards, level }: NoticeListProps): Html {
  const { language, timeZone } = frame.config
  return html`<ul class="notices">
${cards.map(({ address, title, date }) => {
  const { day, rest } = leafDate(date, language, timeZone)
  const anchor = html`<a href="${link(frame)(address)}">${title}</a>`
  return html`<li><time class="leaf" datetime="${isoDate(date, timeZone)}"><b>${day}</b><span class="visually-hidden">${language === 'vi' ? '/' : ' '}</span><span>${rest}</span></time>${level === 2 ? html`<h2>${anchor}</h2>` : html`<h3>${anchor}</h3>`}</li>
`
})}</ul>`
}
