import type { Moment } from '../../scripts/content/moment.ts'
import { isoDate, longDate, shortDate, shortDateTime } from '../../scripts/site/dates.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

export interface OfficialDateProps {
  readonly frame: Frame
  readonly moment: Moment
  /** `day` is 05/09/2022, `moment` adds the hour where one was given, `long` is written out. */
  readonly form: 'day' | 'moment' | 'long'
}

/** A date as offices write it. Where an hour shows, its time zone is in the title. */
export function officialDate({ frame, moment, form }: OfficialDateProps): Html {
  const { language, timeZone } = frame.config
  const text =
    form === 'long'
      ? longDate(moment, language, timeZone)
      : form === 'moment'
        ? shortDateTime(moment, language, timeZone)
        : shortDate(moment, language, timeZone)
  const zone = form !== 'day' && moment.hasTime && words(language).zone(timeZone)
  return html`<time datetime="${isoDate(moment, timeZone)}"${zone && html` title="${zone}"`}>${text}</time>${form === 'long' && zone && html`<span class="visually-hidden"> (${zone})</span>`}`
}
