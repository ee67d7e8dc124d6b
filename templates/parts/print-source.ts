import { fullAddress } from '../../scripts/site/full-address.ts'
import type { ArticlePage, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { addressCode } from './address-code.ts'
import { officialDate } from './official-date.ts'

export interface PrintSourceProps {
  readonly frame: Frame
  readonly address: string
  readonly article?: ArticlePage | undefined
}

/**
 * On paper only: where the page was found; of an article also who published it and when, and its address as a code for a camera.
 * A screen and a screen reader have all of that already.
 */
export function printSource({ frame, address, article }: PrintSourceProps): Html {
  const said = words(frame.config.language)
  const source = fullAddress(frame, address)
  return html`<div class="print-source" hidden>${
    article &&
    html`
${addressCode(source, said.reading.addressCode)}
<p>${article.title}. ${frame.config.name}</p>`
  }
<p>${said.footer.printedFrom}: ${source}</p>${
    article &&
    html`
<p>${said.footer.published}: ${officialDate({ frame, moment: article.date, form: 'moment' })}</p>`
  }
</div>`
}
