import { indented } from './indented.ts'
import type { Notation } from './notation.ts'

/** Text that every program opens: addresses after the words of a link, rows as lines. */
export const plainNotation: Notation = {
  ending: 'txt',
  type: 'text/plain;charset=utf-8',
  text: (words) => words,
  heading: (_level, text) => text,
  strong: (text) => text,
  emphasis: (text) => text,
  struck: (text) => text,
  code: (text) => text,
  link: (text, address) => (text === address ? text : `${text} (${address})`),
  picture: (alt) => `[${alt}]`,
  lineBreak: '\n',
  item: indented,
  quote: (line) => `    ${line}`.trimEnd(),
  block: (code) => code,
  table: (rows) => rows.map((row) => row.join(' | ')).join('\n'),
  rule: '* * *',
  call: (note) => `[${note}]`,
  noteMark: (number) => `[${number}]`,
}
