import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { eleventy, forget, hugo, ourBuild, ourCheck, type Places, pagefind } from './commands.ts'
import { edits } from './edits.ts'
import { type Measured, runMeasured } from './run-measured.ts'
import type { SeededArticle } from './seeded-site.ts'
import { writeFloor } from './write-floor.ts'
import { articleFile, articleText, put } from './write-ours.ts'

/** What is measured, by the name in the table. */
export const cases = {
  cold: 'cold',
  coldSearch: 'cold, search',
  body: 'one body',
  bodySearch: 'one body, search',
  title: 'one title',
  nothing: 'nothing',
  added: 'one new',
  check: 'check',
  checkOne: 'check, one changed',
  hugo: 'Hugo',
  pagefind: 'Hugo + Pagefind',
  eleventy: 'Eleventy',
  floor: 'files only',
} as const

export type Case = (typeof cases)[keyof typeof cases]

export interface RoundOptions {
  readonly at: Places
  readonly articles: readonly SeededArticle[]
  readonly round: number
  readonly hasHugo: boolean
  /** Pagefind takes longer than all the others together. */
  readonly withPagefind: boolean
  /** Told of every case when it is measured. */
  readonly onMeasured: (name: Case, measured: Measured) => void
}

/** Runs everything once, one after the other: a round meets whatever else the machine does at that time. */
export async function runRound(options: RoundOptions): Promise<void> {
  const { at, onMeasured, hasHugo, withPagefind } = options
  await runOurs(options)
  if (hasHugo) {
    forget(at, join(at.hugo, 'dist'), join(at.hugo, 'resources'))
    const alone = await runMeasured(hugo(at.hugo))
    onMeasured(cases.hugo, alone)
    if (withPagefind) {
      onMeasured(cases.pagefind, inTurn(alone, await runMeasured(pagefind(at.hugo))))
    }
  }
  forget(at, join(at.eleventy, 'dist'))
  onMeasured(cases.eleventy, await runMeasured(eleventy(at.eleventy)))
  forget(at, at.floor)
  onMeasured(cases.floor, writeFloor(join(at.plain, 'dist'), at.floor))
}

/** Cold builds, then what editors do, each change alone beside the build before. */
async function runOurs({ at, articles, round, onMeasured }: RoundOptions): Promise<void> {
  const plain = ourBuild(at.content, at.plain, false)
  const searched = ourBuild(at.content, at.searched, true)
  const measure = async (name: Case, command: typeof plain) =>
    onMeasured(name, await runMeasured(command))
  const edit = (article: SeededArticle) =>
    put(join(at.content, articleFile(article)), articleText(article))

  forget(at, at.plain, at.searched, at.checked)
  mkdirSync(at.checked, { recursive: true })
  await measure(cases.cold, plain)
  await measure(cases.coldSearch, searched)
  await measure(cases.check, ourCheck(at.content, at.checked))
  edit(edits.body(articles, round))
  await measure(cases.body, plain)
  await measure(cases.bodySearch, searched)
  edit(edits.title(articles, round))
  // It looks for what builds have kept where it runs, and keeps nothing itself.
  await measure(cases.checkOne, ourCheck(at.content, at.plain))
  await measure(cases.title, plain)
  await measure(cases.nothing, plain)
  edit(edits.added(articles, round))
  await measure(cases.added, plain)
}

/** Two commands, the second after the first. */
function inTurn(one: Measured, other: Measured): Measured {
  const bothOf = (
    values: readonly [number | null, number | null],
    join: (a: number, b: number) => number,
  ) => (values[0] === null || values[1] === null ? null : join(values[0], values[1]))
  return {
    seconds: one.seconds + other.seconds,
    processorSeconds: bothOf([one.processorSeconds, other.processorSeconds], (a, b) => a + b),
    peakBytes: bothOf([one.peakBytes, other.peakBytes], Math.max),
  }
}
