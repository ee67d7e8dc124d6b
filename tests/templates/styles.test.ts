import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { themeCss } from '../../templates/styles/theme.ts'

const css = await sheet(`@import "./site.css";\n${themeCss('#9a1b1e')}`)
const print = await sheet('@import "./print.css" layer(print);')

async function sheet(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'css', resolveDir: 'templates/styles' },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

test('the style sheet stays under 7 KiB on the wire', () => {
  assert.ok(css.length > 5000)
  assert.ok(gzipSync(css).length < 7 * 1024)
})

test('it loads nothing: no font, no picture, no other sheet', () => {
  assert.doesNotMatch(css + print, /url\(|@import|@font-face/)
})

test('every colour and size that it uses is set somewhere', () => {
  const set = new Set([...(css + print).matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  for (const [, name] of (css + print).matchAll(/var\((--[\w-]+)/g)) assert.ok(set.has(name), name)
})

test('the sheet for paper speaks of paper alone', () => {
  assert.match(print, /^@layer print\{@media print\{.*\}\}\n$/s)
})

test('it has rules for dark rooms, forced colours and readers who want no motion', () => {
  for (const query of ['prefers-color-scheme', 'forced-colors', 'prefers-reduced-motion']) {
    assert.ok(css.includes(query), query)
  }
})
