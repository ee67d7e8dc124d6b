import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules of those whose answer depends on colours. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** How a page may be looked at. */
interface Look {
  readonly name: string
  readonly width: 320 | 1280
  /** What the reader has chosen in the panel. */
  readonly words?: string
  /** What the device asks for. */
  readonly device?: { colorScheme?: 'dark'; contrast?: 'more' }
}

/** Each in both widths, and once by the panel or by the device. Type of twice the size has a layout of its own in a narrow window. */
const looks: readonly Look[] = [
  { name: 'narrow', width: 320 },
  { name: 'narrow, dark', width: 320, device: { colorScheme: 'dark' } },
  { name: 'narrow, contrast', width: 320, words: 'ro' },
  { name: 'narrow, dark with contrast', width: 320, words: 'toi', device: { contrast: 'more' } },
  { name: 'narrow, large, dark', width: 320, words: 'toi co-200' },
  { name: 'wide, large', width: 1280, words: 'co-200' },
  { name: 'wide', width: 1280 },
  { name: 'wide, dark', width: 1280, words: 'toi' },
  { name: 'wide, contrast', width: 1280, device: { contrast: 'more' } },
  { name: 'wide, dark with contrast', width: 1280, words: 'ro', device: { colorScheme: 'dark' } },
]

/**
 * What axe finds on the page as it is now: a line for each kind of fault. `AxeBuilder` would open an empty tab for every answer and
 * read axe three times, which takes about ten times as long as the search for faults.
 */
export async function axeFinds(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options)
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    },
    // Nothing is fetched again: recordings are none or only the beginnings of some, and no rule asks for style sheets.
    { runOnly: rules ?? everyRule, resultTypes: ['violations'], preload: false } as axe.RunOptions,
  )
}

/**
 * Expects nothing for axe to find on the page as it is open now, and nothing that stands out at its side, in every look. Where a
 * look differs from the one before in its colours alone, only the rules that see colours are asked again.
 */
export async function expectNothingFound(page: Page): Promise<void> {
  const found: string[] = []
  let layout = ''
  for (const { name, width, words = '', device = {} } of looks) {
    await page.setViewportSize({ width, height: 700 })
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', ...device })
    const overflow = await page.evaluate((words) => {
      const root = document.documentElement
      root.dataset['tuyChon'] = words
      return root.scrollWidth - root.clientWidth
    }, words)
    const size = `${width} ${words.match(/co-\d+/)}`
    const faults = await axeFinds(page, size === layout ? colourRules : undefined)
    layout = size
    if (overflow !== 0) faults.push(`${overflow} px too wide`)
    found.push(...faults.map((fault) => `${name}: ${fault}`))
  }
  expect(found).toEqual([])
}
