import { indented } from './indented.ts'
import type { Notation } from './notation.ts'

/** Markdown, with the tables and footnotes that this site itself reads. */
export const markdownNotation: Notation = {
  ending: 'md',
  type: 'text/markdown;charset=utf-8',
  text: escapeText,
  heading: (level, text) => `${'#'.repeat(level)} ${text}`,
  strong: (text) => around('**', text),
  emphasis: (text) => around('*', text),
  struck: (text) => around('~~', text),
  code: codeSpan,
  link: (text, address) => `[${text}](<${address}>)`,
  picture: (alt, address) => `![${escapeText(alt)}](<${address}>)`,
  lineBreak: '\\\n',
  item: indented,
  quote: (line) => `> ${line}`.trimEnd(),
  block: (code) => {
    const fence = '`'.repeat(Math.max(3, longestRun(code) + 1))
    return `${fence}\n${code}\n${fence}`
  },
  table: (rows) => {
    const [head = [], ...body] = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
    return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
  },
  rule: '---',
  call: (note) => `[^${note}]`,
  noteMark: (number) => `[^${number}]:`,
}

/** Words that stay words: signs that mean something to Markdown get a backslash, some only where a line begins. */
function escapeText(words: string): string {
  return words
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
}

/** A mark takes hold only where it touches a word. */
function around(mark: string, text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return words === '' ? text : before + mark + words + mark + after
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  const blank = /^`|`$/.test(text) ? ' ' : ''
  return fence + blank + text + blank + fence
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}
