import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../scripts/build/build.ts'
import type { Benchmark, Row, Target } from './benchmark.ts'
import { median } from './median.ts'
import { categories, type Judged, judgePage } from './pages/judge-page.ts'
import { siteThread } from './pages/site-thread.ts'

/**
 * What the machine and its Chromium cost by themselves: no page of a site can be quicker than this one, which loads nothing. Where it
 * is slow, the others tell of the site by what they have more.
 */
const bare = { name: 'bare page', path: '/trong/' }
const bareHtml =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trang trống</title><h1>Trang trống</h1>'

/** One page of each kind that readers come to first. */
const judged: Readonly<Record<string, string>> = {
  [bare.name]: bare.path,
  home: '/',
  section: '/tin-tuc/',
  'article with a picture': '/xay-dung-dang/nang-cao-chat-luong-ket-nap-dang-vien/',
  'article with a gallery': '/tin-tuc/ngay-hoi-doc-sach/',
  article: '/tin-tuc/tong-ve-sinh-ngo/',
  search: '/tim-kiem/',
  'standing page': '/gioi-thieu/',
}
const rounds = 3

/** What Lighthouse says of the sample site on a phone, with the headers of a host and the endpoint beside it: the median of three visits. */
export const pages: Benchmark = {
  async run({ onProgress }) {
    const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-bench-'))
    try {
      const output = join(folder, 'dist')
      const at = Date.parse('2026-01-02T03:04:05+07:00')
      const flags = { drafts: false, skipBad: false, allowShrink: true, basePath: '/' }
      onProgress('dựng trang mẫu')
      await build({ content: 'content', output, cache: '.cache', at, ...flags })
      mkdirSync(join(output, bare.path))
      writeFileSync(join(output, bare.path, 'index.html'), bareHtml)
      const site = await siteThread(output)
      try {
        return await judgeAll(site.origin, onProgress)
      } finally {
        await site.close()
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function judgeAll(origin: string, onProgress: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = []
  const machine: number[] = []
  for (const [name, path] of Object.entries(judged)) {
    const visits: Judged[] = []
    for (let round = 1; round <= rounds; round++) {
      onProgress(`${path}, lượt ${round}/${rounds}`)
      visits.push(await judgePage(origin + path))
    }
    machine.push(...visits.map((visit) => visit.machine))
    rows.push(...rowsOf(name, visits))
  }
  // Below that, scores tell of the machine: the processor that Lighthouse slows down four times is slow already.
  rows.push({ name: 'machine', value: median(machine), unit: 'index', target: { atLeast: 1000 } })
  return rows
}

function rowsOf(name: string, visits: readonly Judged[]): Row[] {
  const row = (
    what: string,
    of: (visit: Judged) => number,
    unit: string,
    target?: Target,
  ): Row => ({
    name: `${name}: ${what}`,
    value: median(visits.map(of)),
    unit,
    ...(target && name !== bare.name && { target }),
  })
  const isPictured = name === 'article with a picture'
  return [
    ...categories.map((category) =>
      row(category, ({ scores }) => scores[category], '', { atLeast: 100 }),
    ),
    row('LCP', ({ paint }) => paint, 'ms', { below: 1200 }),
    row('CLS', ({ shift }) => shift, '', { below: 0.0005 }),
    row('TBT', ({ blocked }) => blocked, 'ms', { below: 1 }),
    row('requests', ({ requests }) => requests, ''),
    row(
      'first visit',
      ({ bytes }) => bytes / 1000,
      'kB',
      isPictured ? { below: 60.001 } : undefined,
    ),
  ]
}
