import assert from 'node:assert/strict'
import { cp, glob, mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildSample } from './sample-site.ts'

const { manifest } = await buildSample()

const environments: Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'America/New_York', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
]
for (const environment of environments) {
  test(`the same bytes with ${JSON.stringify(environment)}`, async () => {
    assert.deepEqual((await buildSample([], environment)).manifest, manifest)
  })
}

test('the same bytes from a copy elsewhere with other file times', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'cong-tinh-copy-'))
  after(() => rm(parent, { recursive: true }))
  const content = join(parent, 'nội dung')
  await cp('content', content, { recursive: true })
  for await (const file of glob(`${content}/**/*`)) await utimes(file, 1e9, 1e9)
  assert.deepEqual((await buildSample(['--content', content])).manifest, manifest)
})

test('other bytes with another moment that an article falls due at', async () => {
  const later = await buildSample(['--at', '2031-01-02T03:04:05+07:00'])
  assert.ok(later.files.includes('thong-bao/lich-nghi-tet-duong-lich/index.html'))
  assert.ok(!Object.hasOwn(manifest.files, 'thong-bao/lich-nghi-tet-duong-lich/index.html'))
})
