import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../publish/folder-of.ts'
import { moments, type SmallSite, smallSite } from './small-site.ts'
import { assertSame, contentWriter, openBench, type SiteFlags } from './two-builds.ts'

const parent = temporaryFolder()
const cache = join(parent, 'cache')

/** A content folder, built into two outputs with one cache, and what a cache of its own makes of it. */
function contentOf(name: string, site: SmallSite) {
  const content = join(parent, name)
  const write = contentWriter(content)
  write(site)
  const alone = openBench(content, join(parent, `${name}-alone`), 0)
  return {
    write,
    outputs: ['one', 'two'].map((output) =>
      openBench(content, join(parent, `${name}-${output}`), 0, cache),
    ),
    async expected(flags: Partial<SiteFlags>) {
      await alone.afresh(flags)
      return alone.output
    },
  }
}

const other = smallSite()
other.settings.name = 'UBND phường Định Công'
for (const page of other.pages) page.paragraphs.push('Nội dung của phường khác.')
const contents = [contentOf('ours', smallSite()), contentOf('theirs', other)]

/** What the second output of each content asks for. */
const flags: readonly Partial<SiteFlags>[] = [
  {},
  { basePath: '/x/', drafts: true, compress: true, at: moments[1] as number },
]

test('two contents, each with two outputs of different flags, by turns with one cache: each is what it would be alone', async () => {
  for (const round of [1, 2]) {
    for (const { outputs, expected } of contents) {
      for (const [index, output] of outputs.entries()) {
        await output.build(flags[index])
        const message = `${output.output} in round ${round}`
        assertSame(output.output, await expected(flags[index] ?? {}), message)
      }
    }
  }
  assert.equal(readdirSync(join(cache, 'read')).length, 2)
  const outputs = readdirSync(join(cache, 'outputs'))
  assert.equal(outputs.filter((name) => !name.endsWith('.made')).length, 4)
  assert.ok(outputs.length <= 8, 'of each what lies there, and what was made')
})

test('all of them at the same time, after an edit and with one of them clean', async () => {
  for (const [index, { write }] of contents.entries()) {
    const site = index === 0 ? smallSite() : structuredClone(other)
    for (const page of site.pages.slice(0, 6)) page.paragraphs.push('Thêm một câu.')
    write(site)
  }
  await Promise.all(
    contents.flatMap(({ outputs }, content) =>
      outputs.map((output, index) =>
        output.build({ ...flags[index], clean: content === 1 && index === 0 }),
      ),
    ),
  )
  for (const { outputs, expected } of contents) {
    for (const [index, output] of outputs.entries()) {
      assertSame(output.output, await expected(flags[index] ?? {}), `${output.output} at once`)
      await output.build(flags[index])
      assertSame(output.output, await expected(flags[index] ?? {}), `${output.output} after`)
    }
  }
})
