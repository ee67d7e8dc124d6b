import type { Notation } from './notation.ts'
import { writeBlocks, writeFigure } from './write-blocks.ts'
import { writeInline } from './write-inline.ts'

/** The article of a page as the text of a file: title, facts, picture, text, and last where it was found. */
export function writeArticle(document: Document, notation: Notation): string {
  const find = (selector: string) => document.querySelector(selector)
  const title = find('h1')
  const facts = Array.from(document.querySelectorAll('.facts > li:not(.facts-tool)'), (fact) =>
    notation.item('-', [writeInline(fact, notation)]).join(),
  )
  const source = Array.from(document.querySelectorAll('.print-source p'), (line) =>
    writeInline(line, notation),
  )
  const picture = find('.lead-picture')
  const body = find('.body')
  return `${[
    title && notation.heading(1, writeInline(title, notation)),
    facts.join('\n'),
    picture && writeFigure(picture, notation),
    body && writeBlocks(body, notation),
    notation.rule,
    source.join('\n\n'),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}
