import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSample } from './sample-site.ts'

const worker = 'luu-trang.js'
const site = await buildSample()
const later = await buildSample(['--at', '2031-01-02T03:04:05+07:00'])
const again = await buildSample(['--at', '2026-01-02T03:04:06+07:00'])
const below = await buildSample(['--base-path', '/x/'])
const hashOf = ({ manifest }: typeof site, path: string) => manifest.files[path]?.sha256

test('a build with another article has another worker; the same site a second later has the same', () => {
  assert.notEqual(hashOf(later, worker), hashOf(site, worker))
  assert.deepEqual(again.manifest, site.manifest)
})

test('no page or script changes because another page does: none carries the id of the build', async () => {
  const [, build = ''] = /"build":"(\w+)"/.exec(await site.read(worker)) ?? []
  assert.match(build, /^[0-9a-f]{16}$/)
  for (const file of site.files.filter((path) => path !== worker && /\.(html|js)$/.test(path)))
    assert.ok(!(await site.read(file)).includes(build), file)
})

for (const [name, built, base] of [
  ['at the root', site, '/'],
  ['below another', below, '/x/'],
] as const) {
  test(`everything that the worker fetches is there, ${name}`, async () => {
    const [, json = ''] = /^const CAI_DAT=(.*);\n/.exec(await built.read(worker)) ?? []
    const { basePath, shell, languages } = JSON.parse(json)
    assert.equal(basePath, base)
    const homes = languages.flatMap((one: { home: string; notKept: string }) => [
      `${one.home}index.html`,
      one.notKept,
    ])
    for (const address of [...shell, ...homes]) {
      assert.ok(address.startsWith(base), address)
      assert.ok(built.files.includes(address.slice(base.length)), address)
    }
    assert.equal(languages.length, 2)
    assert.ok(shell.length >= 7)
  })

  test(`the manifests name what is there, ${name}`, async () => {
    for (const home of ['', 'en/']) {
      const manifest = JSON.parse(await built.read(`${home}manifest.webmanifest`))
      assert.equal(manifest.start_url, base + home)
      assert.equal(manifest.scope, base)
      for (const { src } of manifest.icons)
        assert.ok(built.files.includes(src.slice(base.length)), src)
      const page = await built.read(`${home}index.html`)
      assert.ok(page.includes(`<link rel="manifest" href="${base}${home}manifest.webmanifest">`))
    }
  })
}
