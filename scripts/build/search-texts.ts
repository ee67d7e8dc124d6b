import { topFolder } from '../content/addresses.ts'
import type { Body } from '../content/body.ts'
import type { Moment } from '../content/moment.ts'
import type { SiteConfig } from '../content/site-config.ts'
import type { SearchText } from '../search/search-text.ts'
import { calendarFields } from '../site/calendar-fields.ts'
import { longDate, shortDate } from '../site/dates.ts'
import type { ArticlePage, Site } from '../site/site.ts'

/** A text for the search, whose body is read when somebody asks for it. */
export interface PageText extends SearchText {
  readonly page: Body
}

/** What readers may find: the published articles, and the standing pages, which have no date and so come first of all. */
export function searchTexts({ frame, articlePages, standingPages }: Site): PageText[] {
  const { timeZone } = frame.config
  const pages = standingPages.map(
    ({ address, title, summary, body }): PageText => ({
      address,
      title,
      summary,
      page: body,
      get body() {
        return body.text
      },
      around: '',
      date: '',
      section: '',
      tags: [],
    }),
  )
  const articles = articlePages.map(
    (page): PageText => ({
      address: page.address,
      title: page.title,
      summary: page.summary,
      page: page.body,
      get body() {
        return page.body.text
      },
      around: around(page, frame.config),
      date: localDate(page.date, timeZone),
      section: topFolder(page.section.address.slice(1)),
      tags: page.tags.map(({ address }) => address.split('/').at(-2) ?? ''),
    }),
  )
  return [...pages, ...articles]
}

/**
 * What stands around the text on the page; the byline that most articles have is left out, and so is the long form of the day
 * where its words ("thứ hai, ngày … tháng …") are words that people look for.
 */
function around(
  { date, source, author, image, tags }: ArticlePage,
  { author: usual, language, timeZone }: SiteConfig,
): string {
  return [
    shortDate(date, language, timeZone),
    language === 'vi' ? null : longDate(date, language, timeZone),
    source,
    author === usual ? null : author,
    image?.alt,
    image?.caption,
    ...tags.map(({ title }) => title),
  ]
    .filter(Boolean)
    .join('\n')
}

/** `2022-09-05T19:30`, or the day alone where no hour was written. */
function localDate(moment: Moment, timeZone: string): string {
  const { year, month, day, hour, minute } = calendarFields(moment, timeZone)
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  return moment.hasTime ? `${date}T${two(hour)}:${two(minute)}` : date
}
