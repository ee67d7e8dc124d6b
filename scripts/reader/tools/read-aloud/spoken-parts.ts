/** Something that is said in one go and marked meanwhile. */
export interface SpokenPart {
  readonly element: Element
  readonly text: string
}

/** What nobody wants to hear: calls of notes, words for screen readers, what is not shown. */
const unspoken =
  '.footnote-ref, [role="doc-backlink"], .visually-hidden, [hidden], [popover], script'

const blocks = 'h1, h2, h3, h4, h5, h6, p, li, figcaption, pre, tr'

/** The title and the text of an article in the order of reading: headings, paragraphs, items with their numbers, rows with the heads of their columns. */
export function spokenParts(article: Element): SpokenPart[] {
  const title = article.querySelector('h1')
  const elements = article.querySelectorAll(
    blocks
      .split(', ')
      .map((name) => `.body ${name}, .lead-picture ${name}`)
      .join(),
  )
  return [...(title ? [title] : []), ...elements].flatMap((element) => {
    const text = element.matches('tr') ? rowText(element) : ownText(element)
    return /[\p{L}\d]/u.test(text) && !element.closest(unspoken) && !isHead(element)
      ? [{ element, text: itemNumber(element) + text }]
      : []
  })
}

/** The words of an element but those of the blocks in it, which are said for themselves. */
function ownText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.textContent
    else if (node instanceof Element && !node.matches(`${unspoken}, ul, ol, table, ${blocks}`)) {
      text += node.matches('br') ? ' ' : ownText(node)
    }
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** An item has its words in itself, or in paragraphs, of which the first gets the number. */
function itemNumber(element: Element): string {
  const item = element.matches('li > :first-child') ? element.parentElement : element
  const list = item?.parentElement
  if (!item || !(list instanceof HTMLOListElement)) return ''
  return `${list.start + [...list.children].indexOf(item)}. `
}

/** The heads of columns are said with every row. */
function isHead(element: Element): boolean {
  return element.closest('thead') !== null
}

function rowText(row: Element): string {
  const heads = row.closest('table')?.querySelectorAll('thead tr > *')
  return [...row.children]
    .map((cell, index) => [ownText(heads?.[index] ?? cell), ownText(cell)])
    .map(([head = '', cell = '']) => (head === '' || head === cell ? cell : `${head}: ${cell}`))
    .filter((cell) => cell !== '')
    .join('; ')
}
