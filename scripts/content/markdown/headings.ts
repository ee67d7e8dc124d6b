import type { Token } from 'markdown-it'
import type { Heading } from '../body.ts'
import { slug } from '../slug.ts'
import type { BodyReading } from './body-reading.ts'
import { plainText } from './plain-text.ts'

/** Longer headings give no longer ids. */
const longestInId = 200

/**
 * Gives headings the levels of an outline below the page's title: the first is h2, and each is one deeper
 * than the heading that it stands under, so none is skipped whatever number of # the editor likes.
 */
export class HeadingOutline {
  readonly #written: number[] = []

  /** Level on the page of the next heading, from its number of #. */
  level(written: number): Heading['level'] {
    while ((this.#written.at(-1) ?? 0) >= written) this.#written.pop()
    this.#written.push(written)
    return Math.min(this.#written.length + 1, 6) as Heading['level']
  }
}

/** Takes the three tokens of a heading; one without words or picture is left out of the page. */
export function readHeading(
  open: Token,
  inline: Token,
  close: Token | undefined,
  outline: HeadingOutline,
  reading: BodyReading,
): void {
  const text = plainText(inline.children ?? [], true)
  if (text === '') {
    open.hidden = true
    if (close) close.hidden = true
    return
  }
  const level = outline.level(Number(open.tag.slice(1)))
  const id = reading.claimUnique(`muc-${slug(text.slice(0, longestInId)) || 'khong-ten'}`)
  open.tag = `h${level}`
  open.attrs = [['id', id]]
  if (close) close.tag = open.tag
  reading.headings.push({ level, id, text })
}
