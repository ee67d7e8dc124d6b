import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../scripts/build/build.ts'
import type { Benchmark, Row } from './benchmark.ts'
import { median } from './median.ts'
import { categories, type Judged, judgePage } from './pages/judge-page.ts'
import { siteThread } from './pages/site-thread.ts'

/** One page of each kind that readers come to first. */
const judged: Readonly<Record<string, string>> = {
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
  isQuick: false,
  async run({ onProgress }) {
    const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-bench-'))
    try {
      const output = join(folder, 'dist')
      const at = Date.parse('2026-01-02T03:04:05+07:00')
      const flags = { drafts: false, skipBad: false, allowShrink: true, basePath: '/' }
      onProgress('dựng trang mẫu')
      await build({ content: 'content', output, cache: '.cache', at, ...flags })
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
  const middle = (of: (visit: Judged) => number) => median(visits.map(of))
  const kilobytes = middle(({ bytes }) => bytes) / 1000
  const isPictured = name === 'article with a picture'
  return [
    ...categories.map((category) => ({
      name: `${name}: ${category}`,
      value: middle(({ scores }) => scores[category]),
      unit: '',
      target: { atLeast: 100 },
    })),
    {
      name: `${name}: LCP`,
      value: middle(({ paint }) => paint),
      unit: 'ms',
      target: { below: 1200 },
    },
    {
      name: `${name}: CLS`,
      value: middle(({ shift }) => shift),
      unit: '',
      target: { below: 0.0005 },
    },
    {
      name: `${name}: TBT`,
      value: middle(({ blocked }) => blocked),
      unit: 'ms',
      target: { below: 1 },
    },
    { name: `${name}: requests`, value: middle(({ requests }) => requests), unit: '' },
    {
      name: `${name}: first visit`,
      value: kilobytes,
      unit: 'kB',
      ...(isPictured && { target: { below: 60.001 } }),
    },
  ]
}
