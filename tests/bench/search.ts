import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { build } from '../../scripts/build/build.ts'
import { makeIndex } from '../../scripts/search/index/make-index.ts'
import { chromiumFlags, chromiumPath } from '../browser/chromium.ts'
import type { Benchmark, Row, Target } from './benchmark.ts'
import { median } from './median.ts'
import {
  type Asked,
  askOurs,
  askPagefind,
  type Drawn,
  fetchBare,
  typeOurs,
} from './search/ask-both.ts'
import { pagefindIndex } from './search/pagefind-index.ts'
import { seededArticles } from './search/seeded-articles.ts'
import { seededQuestions } from './search/seeded-questions.ts'
import { serveFiles } from './search/serve-files.ts'

const sizes = [1000, 10_000]
const questionCount = 20
const limits: Readonly<Record<number, Target>> = {
  1000: { below: 25.001 },
  10000: { below: 45.001 },
}

/**
 * Our index and Pagefind's over the same made-up articles: how long they take to make, what a question of four words loads and
 * when its first results stand on the page, in a Chromium whose processor is four times slower.
 */
export const search: Benchmark = {
  async run({ onProgress }) {
    const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-bench-'))
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: [...chromiumFlags],
    })
    try {
      const output = join(folder, 'dist')
      const at = Date.parse('2026-01-02T03:04:05+07:00')
      const flags = { drafts: false, skipBad: false, allowShrink: true, basePath: '/' }
      await build({ content: 'content', output, cache: join(folder, 'cache'), at, ...flags })
      const rows: Row[] = []
      for (const size of sizes) {
        onProgress(`${size} bài`)
        rows.push(...(await measure(size, output, browser, onProgress)))
      }
      return rows
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true })
    }
  },
}

/** How both answered the same question. */
interface Pair {
  readonly ours: Asked & { readonly drawn: Drawn }
  readonly typed: Drawn
  readonly theirs: Asked
  readonly bare: number
}

async function measure(
  size: number,
  site: string,
  browser: Browser,
  onProgress: (line: string) => void,
): Promise<Row[]> {
  const texts = seededArticles(size)
  const questions = seededQuestions(texts, questionCount)
  const ours = await timed(async () => new Map(await makeIndex(texts)))
  onProgress(`${size} bài: Pagefind`)
  const theirs = await timed(() => pagefindIndex(texts))
  await using server = await serveFiles((path) => {
    const [, part, ...rest] = path.split('/')
    if (part === 'tim') return ours.value.get(rest.slice(1).join('/'))
    if (part === 'pagefind') return theirs.value.get(rest.join('/'))
    if (path === '/trong.html') return '<!doctype html><title>x</title>'
    if (part === 'trong') return 'x'.repeat(1500)
    try {
      return readFileSync(join(site, path))
    } catch {
      return undefined
    }
  })
  const asked: (Pair & { readonly wanted: string })[] = []
  for (const question of questions) {
    const one = {
      ours: await askOurs(browser, server, question),
      typed: await typeOurs(browser, server, question),
      theirs: await askPagefind(browser, server, question),
      bare: await fetchBare(browser, server),
    }
    onProgress(`${size} bài, "${question.typed}": ${one.ours.first} | ${one.theirs.first}`)
    asked.push({ ...one, wanted: question.address })
  }
  const middle = (of: (one: (typeof asked)[number]) => number) => median(asked.map(of))
  const most = (of: (one: (typeof asked)[number]) => number) => Math.max(...asked.map(of))
  const share = (is: (one: (typeof asked)[number]) => boolean) =>
    asked.filter(is).length / asked.length
  const name = `${size}`
  const kib = (bytes: number) => bytes / 1024
  return [
    { name: `${name}: index`, value: ours.seconds, unit: 's' },
    { name: `${name}: index, Pagefind`, value: theirs.seconds, unit: 's' },
    {
      name: `${name}: titles, most`,
      value: kib(most((one) => one.ours.titleBytes)),
      unit: 'KiB',
      ...(limits[size] && { target: limits[size] }),
    },
    { name: `${name}: titles`, value: kib(middle((one) => one.ours.titleBytes)), unit: 'KiB' },
    {
      name: `${name}: with ten excerpts, most`,
      value: kib(most((one) => one.ours.allBytes)),
      unit: 'KiB',
      target: { below: 70.001 },
    },
    {
      name: `${name}: with ten results, Pagefind`,
      value: kib(middle((one) => one.theirs.allBytes)),
      unit: 'KiB',
    },
    {
      name: `${name}: typed, from Enter to the first result`,
      value: middle((one) => one.typed.first),
      unit: 'ms',
      target: { below: 300.001 },
    },
    { name: `${name}: typed, ten results`, value: middle((one) => one.typed.all), unit: 'ms' },
    {
      name: `${name}: at once, first result`,
      value: middle((one) => one.ours.drawn.first),
      unit: 'ms',
    },
    {
      name: `${name}: at once, ten results`,
      value: middle((one) => one.ours.drawn.all),
      unit: 'ms',
    },
    {
      name: `${name}: at once, bare fetches`,
      value: middle((one) => one.bare),
      unit: 'ms',
    },
    {
      name: `${name}: at once, ten results, Pagefind`,
      value: middle((one) => one.theirs.milliseconds),
      unit: 'ms',
    },
    {
      name: `${name}: article first`,
      value: share((one) => one.ours.first === one.wanted),
      unit: '',
    },
    {
      name: `${name}: article first, Pagefind`,
      value: share((one) => one.theirs.first === one.wanted),
      unit: '',
    },
    {
      name: `${name}: article among the first ten`,
      value: share((one) => one.ours.found),
      unit: '',
    },
    {
      name: `${name}: article among the first ten, Pagefind`,
      value: share((one) => one.theirs.found),
      unit: '',
    },
  ]
}

async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ value: Value; seconds: number }> {
  const from = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - from) / 1000 }
}
