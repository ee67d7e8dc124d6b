import type { Picture } from './attachment.ts'
import type { Body } from './body.ts'
import type { Moment } from './moment.ts'

/** One Markdown file of a section, checked and ready to be shown. Every text is NFC. */
export interface Article {
  readonly kind: 'article'
  /** Path below the content folder, `/` between parts: `tin-tuc/2022/hop-dan.md`. */
  readonly file: string
  /** Folder of its section: `tin-tuc`. */
  readonly section: string
  readonly slug: string
  /** Site path without the base path: `/tin-tuc/hop-dan/`. */
  readonly address: string
  readonly title: string
  readonly date: Moment
  readonly updated: Moment | null
  readonly expires: Moment | null
  readonly author: string | null
  readonly source: string | null
  readonly summary: string | null
  readonly image: LeadPicture | null
  readonly tags: readonly string[]
  readonly draft: boolean
  readonly pinned: boolean
  /** Site paths of old addresses that lead here. */
  readonly aliases: readonly string[]
  readonly body: Body
}

/** The picture at the head of an article, named in its front matter. */
export interface LeadPicture {
  readonly picture: Picture
  readonly alt: string
  readonly caption: string | null
}
