import type { Notation } from './notation.ts'

/** What belongs to the page and not to the text. */
const left = '[role="doc-backlink"], .visually-hidden, [hidden], [popover], script'

/** The words of an element with their emphasis, links and calls of notes. */
export function writeInline(element: Node, notation: Notation): string {
  return Array.from(element.childNodes, (node) => one(node, notation))
    .join('')
    .replace(/ *\n */g, '\n')
    .trim()
}

function one(node: Node, notation: Notation): string {
  if (node.nodeType === 3) return notation.text((node.textContent ?? '').replace(/\s+/g, ' '))
  if (!(node instanceof Element) || node.matches(left)) return ''
  const text = () => writeInline(node, notation)
  switch (node.localName) {
    case 'strong':
      return notation.strong(text())
    case 'em':
      return notation.emphasis(text())
    case 's':
      return notation.struck(text())
    case 'code':
      return notation.code(node.textContent ?? '')
    case 'br':
      return notation.lineBreak
    case 'img':
      return writePicture(node as HTMLImageElement, notation)
    case 'a':
      return node.matches('[role="doc-noteref"]')
        ? notation.call(node.textContent ?? '')
        : notation.link(text(), (node as HTMLAnchorElement).href)
    default:
      return text()
  }
}

export function writePicture({ alt, src }: HTMLImageElement, notation: Notation): string {
  return notation.picture(alt, src)
}
