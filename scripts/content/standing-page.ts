import type { Body } from './body.ts'
import type { Moment } from './moment.ts'

/** A Markdown file of `content/trang/`: a page that stays, such as contacts or privacy. */
export interface StandingPage {
  readonly kind: 'standing-page'
  /** Path below the content folder: `trang/lien-he.md`. */
  readonly file: string
  readonly slug: string
  /** Site path without the base path: `/lien-he/`. */
  readonly address: string
  readonly title: string
  readonly summary: string | null
  /** Place in the menu, smallest first; pages without one follow by title. */
  readonly order: number | null
  readonly updated: Moment | null
  readonly draft: boolean
  readonly body: Body
}
