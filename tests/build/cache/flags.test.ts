import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { moments, smallSite } from './small-site.ts'
import { assertSame, type SiteFlags, twoBuilds } from './two-builds.ts'

const { write, warm, clean } = twoBuilds()

test('content that is refused: what was read of it is kept, and the old site stays', async () => {
  const site = smallSite()
  write({ ...site, files: new Map([...site.files, ['tin-tuc/hong.md', 'không có gì']]) })
  const refused = await warm.build()
  assert.equal(refused.published, null)
  const shelves = readdirSync(join(warm.cache, 'read'), { recursive: true }).map(String)
  assert.ok(shelves.filter((name) => name.includes('pages')).length > 10)
  write(site)
  await warm.build()
  assertSame(warm.output, (await clean()).output, 'repaired')
})

const flags: Readonly<Record<string, Partial<SiteFlags>>> = {
  'packed forms': { compress: true },
  'another base path': { basePath: '/daikim/' },
  drafts: { drafts: true },
  'no search': { search: false },
  'a host without headers': { hosts: ['gitlab'] },
  'a later moment': { at: moments[2] as number },
}

for (const [name, flag] of Object.entries(flags)) {
  test(`${name}, asked for and not asked for any more: each time the site is what a clean build makes`, async () => {
    write(smallSite())
    await warm.build()
    await Promise.all([warm.build(flag), clean(flag)]).then(([, { output }]) =>
      assertSame(warm.output, output, 'with'),
    )
    await Promise.all([warm.build(), clean()]).then(([, { output }]) =>
      assertSame(warm.output, output, 'without'),
    )
  })
}
