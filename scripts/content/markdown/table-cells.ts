import type { Token } from 'markdown-it'

/**
 * Takes the three tokens of a cell. Alignment becomes a class, because the site's policy allows no `style`;
 * a heading cell says that it heads a column, and an empty one is a plain cell.
 */
export function readCell(open: Token, inline: Token | undefined, close: Token | undefined): void {
  const style = String(open.attrGet('style') ?? '')
  const side = /text-align:\s*(left|right|center)/.exec(style)?.[1]
  open.attrs = side === undefined ? [] : [['class', side]]
  if (open.tag !== 'th') return
  if (inline?.content === '') {
    open.tag = 'td'
    if (close) close.tag = 'td'
  } else {
    open.attrs.push(['scope', 'col'])
  }
}
