import type { Token } from 'markdown-it'
import { joinBlanks } from '../join-blanks.ts'
import type { BodyReading } from './body-reading.ts'
import { footnoteNumbers } from './footnotes.ts'
import { checkGallery, galleryEnds, isPicturesOnly } from './gallery.ts'
import { HeadingOutline, readHeading } from './headings.ts'
import { InlinePlace } from './inline-place.ts'
import { readLink } from './links.ts'
import { findPersonalNumbers } from './personal-data.ts'
import { type PicturePlace, readPicture } from './pictures.ts'
import { plainText } from './plain-text.ts'
import { readCell } from './table-cells.ts'

/** A paragraph longer than this is hard to read on a phone: a screen holds about 600 characters. */
const paragraphLimit = 1500

/** The words of a text. */
export interface TextBlocks {
  /** One string for each paragraph, heading, row or piece of code. */
  readonly blocks: readonly string[]
  /** First paragraph with words that stands in no list, quote or note; else the first block that is no heading. */
  readonly firstParagraph: string
}

/** Walks once over the parsed text: prepares each token for the page and notes what was found in `reading`. */
export function readTokens(tokens: readonly Token[], reading: BodyReading): TextBlocks {
  const outline = new HeadingOutline()
  const blocks: string[] = []
  let row: string[] | null = null
  let firstParagraph: string | null = null
  let firstBlock: string | null = null
  let line = 0
  let inNotes = false

  const add = (text: string, isHeading: boolean): void => {
    if (text === '') return
    blocks.push(text)
    if (!isHeading && !inNotes) firstBlock ??= text
  }

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.map) line = token.map[0]
    switch (token.type) {
      case 'footnote_block_open':
        inNotes = true
        break
      case 'footnote_open':
        line = reading.footnoteLines.get(footnoteNumbers(token).note) ?? line
        break
      case 'tr_open':
        row = []
        break
      case 'tr_close':
        add((row ?? []).join(' '), false)
        row = null
        break
      case 'th_open':
      case 'td_open':
        readCell(token, tokens[index + 1], tokens[index + 2])
        break
      case 'fence':
        tellPersonalNumbers(token.content, token.content, line + 1, reading)
        add(joinBlanks(token.content), false)
        break
      case 'inline': {
        const before = tokens[index - 1]
        const isParagraph = before?.type === 'paragraph_open'
        const isHeading = before?.type === 'heading_open'
        if (isHeading) readHeading(before, token, tokens[index + 1], outline, reading)
        const asFigures = isParagraph && isPicturesOnly(token.children ?? [])
        if (isParagraph && !asFigures) checkGallery(token.children ?? [], line, reading)
        readInline(token, line, asFigures ? figurePlace(token) : 'inline', reading)
        if (asFigures) hideParagraph(before, token, tokens[index + 1])
        const text = asFigures ? captions(token) : plainText(token.children ?? [])
        tellPersonalNumbers(text, token.content, line, reading)
        if (isParagraph && text.length > paragraphLimit) {
          const args = { length: text.length, limit: paragraphLimit }
          reading.report('long-paragraph', args, { line })
        }
        if (row !== null) {
          if (text !== '') row.push(text)
        } else {
          add(text, isHeading)
        }
        if (isParagraph && before.level === 0 && !inNotes && !asFigures && text !== '') {
          firstParagraph ??= text
        }
        break
      }
    }
  }
  return { blocks, firstParagraph: firstParagraph ?? firstBlock ?? '' }
}

/** Prepares the links, pictures and footnote calls of one paragraph, heading or cell. */
function readInline(
  inline: Token,
  firstLine: number,
  place: PicturePlace,
  reading: BodyReading,
): void {
  const children = inline.children ?? []
  const at = new InlinePlace(inline.content, firstLine)
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as Token
    if (child.type === 'softbreak' || child.type === 'hardbreak') {
      at.passBreak()
    } else if (child.type === 'link_open') {
      readLink(children, index, reading, at)
    } else if (child.type === 'image') {
      const line = at.lineOf(String(child.attrGet('src') ?? ''))
      child.meta = { html: readPicture(child, line, place, reading) }
    } else if (child.type === 'footnote_ref') {
      const { note } = footnoteNumbers(child)
      if (!reading.footnoteLines.has(note)) {
        reading.footnoteLines.set(note, at.lineOf('[^'))
      }
    }
  }
}

/** One picture is a figure, several are a gallery. */
function figurePlace({ children }: Token): PicturePlace {
  const pictures = (children ?? []).filter((child) => child.type === 'image')
  return pictures.length > 1 ? 'gallery' : 'figure'
}

/** Neither a figure nor a list may stand in a paragraph. */
function hideParagraph(open: Token, inline: Token, close: Token | undefined): void {
  open.hidden = true
  if (close) close.hidden = true
  const pictures = (inline.children ?? []).filter((child) => child.type === 'image')
  inline.children = pictures
  const [first, last] = [pictures[0], pictures.at(-1)]
  if (first === undefined || last === undefined || first === last) return
  first.meta = { html: galleryEnds[0] + String(first.meta?.['html'] ?? '') }
  last.meta = { html: String(last.meta?.['html'] ?? '') + galleryEnds[1] }
}

function captions(inline: Token): string {
  return (inline.children ?? [])
    .map((image) => String(image.attrGet('title') ?? '').trim())
    .filter((caption) => caption !== '')
    .join(' ')
}

/** `source` begins on `firstLine` and is searched for the line on which a number stands. */
function tellPersonalNumbers(
  text: string,
  source: string,
  firstLine: number,
  reading: BodyReading,
): void {
  let from = 0
  for (const { code, found } of findPersonalNumbers(text)) {
    const at = source.indexOf(found, from)
    from = Math.max(from, at)
    const lines = at < 0 ? 0 : source.slice(0, at).split('\n').length - 1
    reading.report(code, { found }, { line: firstLine + lines, written: found })
  }
}
