import type { Token } from 'markdown-it'
import { joinBlanks } from '../join-blanks.ts'

/**
 * The words of a line of Markdown without its marks, blanks run together.
 * A picture gives its description where `alts` is true, else nothing; a call of a footnote gives nothing.
 */
export function plainText(tokens: readonly Token[], alts = false): string {
  return joinBlanks(gather(tokens, alts))
}

function gather(tokens: readonly Token[], alts: boolean): string {
  let text = ''
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'html_inline') {
      text += token.content
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') {
      text += ' '
    } else if (token.type === 'image' && alts && token.children) {
      text += gather(token.children, alts)
    }
  }
  return text
}
