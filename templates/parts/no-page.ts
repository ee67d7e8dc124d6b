import { type Child, type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { htmlDocument } from './html-document.ts'
import { pageHeader } from './page-header.ts'
import { statisticsBlock } from './statistics-block.ts'

export interface NoPageProps {
  readonly title: string
  /** The title unless another one is given. */
  readonly heading?: string
  readonly text: string
  /** What leads on. */
  readonly below: Child
}

/** What stands in the place of a page that is not there: it says so, and no search engine is told of it. */
export function noPage(
  { site: { frame }, assets }: Pick<PageData<unknown>, 'site' | 'assets'>,
  { title, heading = title, text, below }: NoPageProps,
): Html {
  return htmlDocument({
    frame,
    assets,
    address: null,
    title,
    description: text,
    main: html`${pageHeader({ title: heading, intro: text })}
${below}`,
    aside: [statisticsBlock(frame)],
  })
}
