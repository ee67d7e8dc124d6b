import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededNumbers } from '../../bench/search/seeded-articles.ts'
import { brokenFiles, edits, pick } from './edits.ts'
import { smallSite } from './small-site.ts'
import { assertSame, twoBuilds, usualFlags } from './two-builds.ts'

/** More than these need `SEQUENCES=300 node --test` on this file. */
const sequences = Number(process.env['SEQUENCES'] ?? 60)
const editsEach = 6
/** After so many the content goes back to what it was. */
const untilReset = 10

const random = seededNumbers(Number(process.env['SEED'] ?? 2026))

test(`${sequences} sequences of ${editsEach} edits: what is there after each is what a clean build makes`, async () => {
  const { write, warm, clean } = twoBuilds()
  let site = smallSite()
  let flags = usualFlags()
  let published = 0
  for (let number = 0; number < sequences; number++) {
    if (number % untilReset === 0) {
      site = smallSite()
      flags = usualFlags()
    }
    // An editor repairs what keeps the site from being published.
    if (!flags.skipBad) for (const file of brokenFiles) site.files.delete(file)
    const names: string[] = []
    // Of every second one, what is checked at the end was built over what was built in the middle.
    const middle = number % 2 === 0 ? Math.floor(random() * editsEach) : -1
    for (let step = 0; step < editsEach; step++) {
      const name = pick(random, Object.keys(edits))
      edits[name]?.(site, random, flags)
      names.push(name)
      if (step !== middle) continue
      write(site)
      await warm.build(flags)
      names.push('|')
    }
    write(site)
    const [mine, other] = await Promise.all([warm.build(flags), clean(flags)])
    const message = `sequence ${number}: ${names.join(' ')}`
    assert.deepEqual([mine.problems, mine.skipped], [other.problems, other.skipped], message)
    assert.equal(mine.published === null, other.published === null, message)
    if (!other.published) continue
    published++
    const { articles, standingPages, files, bytes, leftOut } = other.published
    assert.partialDeepStrictEqual(mine.published, { articles, standingPages, bytes, leftOut })
    assert.deepEqual(mine.published?.files.toSorted(), files.toSorted(), message)
    assertSame(warm.output, other.output, message)
  }
  assert.ok(published > sequences / 2, `${published} of ${sequences} were published`)
})
