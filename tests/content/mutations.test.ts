import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../scripts/content/problem.ts'
import { readArticle } from '../../scripts/content/read-article.ts'
import { readSiteFile } from '../../scripts/content/read-site-file.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'
import { pageContext } from './page-context.ts'

/** What means something to YAML, to Word or to nobody. */
const pieces = [
  ...[
    ':',
    ' ',
    '\n',
    '\t',
    '-',
    '---',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&a',
    '*a',
    '!',
    '!!str',
    '<<',
  ],
  ...[
    '#',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\u00a0',
    '：',
    '–',
    '0',
    '? ',
    '\\',
    ',',
    '__proto__: 1\n',
    '\u2028',
  ],
]

/** The same row of numbers on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % below
  }
}

function mutate(text: string, next: (below: number) => number): string {
  const at = next(text.length)
  const piece = pieces[next(pieces.length)] ?? ''
  return text.slice(0, at) + piece + text.slice(at + next(3))
}

function checkMutations(good: string, read: (text: string) => readonly Problem[]): void {
  const next = numbers(2022)
  for (let round = 0; round < 600; round++) {
    let text = good
    for (let step = next(5); step >= 0; step--) text = mutate(text, next)
    const lines = text.split('\n')
    for (const { line, column, code, fix } of read(text)) {
      assert.ok(
        line >= 1 && line <= lines.length + 1 && column >= 1,
        `${code} ${line}:${column}\n${text}`,
      )
      if (fix === null) continue
      const repaired = lines.with(Math.min(line, lines.length) - 1, fix).join('\n')
      const again = read(repaired).filter((other) => other.line === line && other.code === code)
      assert.ok(
        !again.some((other) => other.fix === fix),
        `${code} is not repaired by ${fix}\n${text}`,
      )
    }
  }
}

test('however a front matter is broken, it is told at a place of the file, and a fix repairs it', () => {
  const keys =
    'tags: [a, b]\nimage: { src: a.png, alt: "x" }\nsummary: |\n  a\n  b\naliases:\n  - /cu/\nauthor: A: b'
  checkMutations(
    articleText(keys),
    (text) => readArticle('tin-tuc/a.md', text, pageContext).problems,
  )
})

test('however a site.yaml is broken, it is told at a place of the file, and a fix repairs it', () => {
  const keys = 'accent: "#9a1b1e"\nnotice:\n  text: a: b\nstatistics:\n  domain: a.vn\n'
  checkMutations(minimalSiteFile + keys, (text) => readSiteFile(text, new Map()).problems)
})
