import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { chromiumFlags, findChromium } from '../../browser/chromium.ts'
import { freePort } from '../../hosts/start-host.ts'
import { BenchmarkFailed } from '../benchmark.ts'

/** What Lighthouse says of one visit, on the phone and the network that it simulates. */
export interface Judged {
  /** From 0 to 100. */
  readonly scores: Readonly<Record<(typeof categories)[number], number>>
  /** Largest contentful paint and total blocking time, in milliseconds. */
  readonly paint: number
  readonly blocked: number
  readonly shift: number
  readonly requests: number
  /** With headers. */
  readonly bytes: number
  /** How fast the machine is at this moment; a desktop that is not busy has 1,000 and more. */
  readonly machine: number
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** On a busy machine Chromium loses the record of a visit now and then. */
const attempts = 3

/**
 * Judges an address in a browser of its own, which has seen nothing yet. Rejects with a BenchmarkFailed where there is no Chromium
 * and where the page could not be judged.
 */
export async function judgePage(address: string): Promise<Judged> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new BenchmarkFailed('Không có Chromium: "npm test" cài một bản, hoặc cài gói chromium.')
  let message = ''
  for (let attempt = 0; attempt < attempts; attempt++) {
    const lhr = await visit(address, executablePath)
    if (lhr && !lhr.runtimeError) return readResult(lhr)
    message = lhr?.runtimeError?.message ?? ''
  }
  throw new BenchmarkFailed(`${address}: ${message}`)
}

async function visit(address: string, executablePath: string): Promise<Result | undefined> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
    // Readers' browsers have it, and Lighthouse looks whether a page may use it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const result = await lighthouse(address, {
      port,
      logLevel: 'silent',
      onlyCategories: [...categories],
    })
    return result?.lhr
  } finally {
    await browser.close()
  }
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function readResult({ categories: judged, audits, environment }: Result): Judged {
  const score = (name: string) => 100 * (judged[name]?.score ?? Number.NaN)
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  const { details } = audits['network-requests'] ?? {}
  const requests = details?.type === 'table' ? details.items : []
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    paint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    requests: requests.length,
    bytes: requests.reduce((sum, { transferSize }) => sum + Number(transferSize ?? 0), 0),
    machine: environment.benchmarkIndex,
  }
}
