import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { test } from 'node:test'
import { wrongImports } from './imports.ts'

const sources = await Array.fromAsync(
  glob(['scripts/**/*.{ts,mjs}', 'templates/**/*.{ts,css}', 'eleventy.config.ts', 'tests/**/*.ts']),
)
const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length

test('there are sources to look at', () => assert.ok(sources.length > 50))

test('imports run one way between the rooms', () => {
  const wrong = sources.flatMap((file) =>
    wrongImports(file.replaceAll('\\', '/'), readFileSync(file, 'utf8')),
  )
  assert.deepEqual(wrong, [])
})

test('an import against the arrows is found', () => {
  const turned: [string, string][] = [
    ['scripts/content/slug.ts', "import { tags } from '../site/tags.ts'"],
    ['scripts/site/tags.ts', "import { html } from '../../templates/html.ts'"],
    ['templates/parts/card.ts', "import { readFileSync } from 'node:fs'"],
    ['scripts/statistics/page/index.ts', "import type { Site } from '../../site/site.ts'"],
    ['scripts/build/build.ts', "const { run } = await import('../tools/build.ts')"],
  ]
  for (const [file, source] of turned) assert.equal(wrongImports(file, source).length, 1, file)
})

test('an import along the arrows is not', () => {
  assert.deepEqual(
    wrongImports(
      'templates/parts/card.ts',
      "import type { Card } from '../../scripts/site/site.ts'",
    ),
    [],
  )
})

test('a source file fits in 250 lines', () => {
  assert.deepEqual(
    sources.filter((file) => lines(file) > 250),
    [],
  )
})

test('the Eleventy configuration only wires: fewer than 60 lines', () => {
  assert.ok(lines('eleventy.config.ts') < 60)
})
