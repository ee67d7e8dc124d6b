import type { Notation } from './notation.ts'
import { writeInline, writePicture } from './write-inline.ts'

/** The blocks of an element, an empty line between each two. */
export function writeBlocks(element: Element, notation: Notation): string {
  const blocks: string[] = []
  let loose: Node[] = []
  const closeLoose = () => {
    const holder = new DocumentFragment()
    holder.append(...loose.map((node) => node.cloneNode(true)))
    const text = writeInline(holder, notation)
    if (text !== '') blocks.push(text)
    loose = []
  }
  for (const node of element.childNodes) {
    const write = node instanceof Element ? writers[node.localName] : undefined
    if (write) {
      closeLoose()
      blocks.push(write(node as Element, notation))
    } else loose.push(node)
  }
  closeLoose()
  return blocks.filter((block) => block !== '').join('\n\n')
}

type Writer = (element: Element, notation: Notation) => string

const writers: Record<string, Writer> = {
  p: writeInline,
  ul: writeList,
  ol: writeList,
  table: writeTable,
  figure: writeFigure,
  div: writeBlocks,
  blockquote: (element, notation) =>
    writeBlocks(element, notation).split('\n').map(notation.quote).join('\n'),
  pre: (element, notation) => notation.block((element.textContent ?? '').replace(/\n$/, '')),
  hr: (_element, notation) => notation.rule,
  section: (element, notation) =>
    element.matches('.footnotes') ? writeNotes(element, notation) : writeBlocks(element, notation),
}
for (const level of [1, 2, 3, 4, 5, 6]) {
  writers[`h${level}`] = (element, notation) =>
    notation.heading(level, writeInline(element, notation))
}

function writeList(list: Element, notation: Notation): string {
  const isLoose = list.querySelector(':scope > li > p') !== null
  const first = list instanceof HTMLOListElement ? list.start : null
  return Array.from(list.children, (item, index) => {
    const mark = first === null ? '-' : `${first + index}.`
    const text = writeBlocks(item, notation)
    const lines = (isLoose ? text : text.replace(/\n\n/g, '\n')).split('\n')
    return notation.item(mark, lines).join('\n')
  }).join(isLoose ? '\n\n' : '\n')
}

function writeTable(table: Element, notation: Notation): string {
  return notation.table(
    Array.from(table.querySelectorAll('tr'), (row) =>
      Array.from(row.children, (cell) => writeInline(cell, notation).replace(/\\?\n/g, ' ')),
    ),
  )
}

export function writeFigure(figure: Element, notation: Notation): string {
  const pictures = Array.from(figure.querySelectorAll('img'), (picture) =>
    writePicture(picture, notation),
  )
  const caption = figure.querySelector('figcaption')
  return [...pictures, ...(caption ? [writeInline(caption, notation)] : [])].join('\n\n')
}

function writeNotes(section: Element, notation: Notation): string {
  return Array.from(section.querySelectorAll('li'), (note, index) =>
    notation.item(notation.noteMark(index + 1), writeBlocks(note, notation).split('\n')).join('\n'),
  ).join('\n\n')
}
