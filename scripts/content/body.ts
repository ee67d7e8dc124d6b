/** The Markdown of one file after it was read: its HTML and what the rest of the site must know of it. */
export interface Body {
  /** Safe HTML: raw HTML of the source is text in it, and links carry the base path. */
  readonly html: string
  readonly headings: readonly Heading[]
  /** Links to pages of this site, for the check that they exist. */
  readonly links: readonly SiteLink[]
  /** Links to other sites, for the check that they are known. */
  readonly externalLinks: readonly ExternalLink[]
  /** Attachments that the text shows or links to, by their `file`. */
  readonly attachments: readonly string[]
  /** What of the text needs a script or a permission of its page; missing where nothing does. */
  readonly shows?: readonly Shown[]
  /** Ids that a link may point at: headings and footnotes. */
  readonly anchors: readonly string[]
  /** First paragraph as plain text: the summary of an article that gives none. */
  readonly firstParagraph: string
  /** The whole text as plain text, one line a block. */
  readonly text: string
  /** Pieces between the spaces of `text`, which the time of reading is counted in. */
  readonly pieces: number
}

/** A gallery has a viewer; a medium is sound or film of the site's own. */
export type Shown = 'gallery' | 'medium'

export interface Heading {
  readonly level: 2 | 3 | 4 | 5 | 6
  /** Begins with `muc-`, so that no heading can take the id of a part of the page. */
  readonly id: string
  readonly text: string
}

export interface ExternalLink {
  /** A mailbox may be anywhere, if it does not look like another one. */
  readonly kind: 'site' | 'mailbox'
  /** As hosts are compared: `hostOfUrl`. */
  readonly host: string
  /** Line in the file, counted from 1. */
  readonly line: number
}

export interface SiteLink {
  /** Site path without the base path: `/lien-he/`. */
  readonly address: string
  /** Fragment without `#`, or null. */
  readonly anchor: string | null
  /** As the editor wrote it. */
  readonly written: string
  /** Line in the file, counted from 1. */
  readonly line: number
}
