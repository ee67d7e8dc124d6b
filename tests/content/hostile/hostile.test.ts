import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { build } from '../../../scripts/build/build.ts'
import { openContainedBuilder } from '../../../scripts/build/contained/contained-builder.ts'
import { keptFolder } from '../../../scripts/build/kept-folder.ts'
import { makeAssets } from '../../../scripts/build/make-assets.ts'
import { openPictureMaker } from '../../../scripts/build/pictures/picture-maker.ts'
import { outputPaths } from '../../../scripts/publish/output-paths.ts'
import { activeNodes } from '../../build/active-nodes.ts'
import { runCommand } from '../../build/run-command.ts'
import { minimalSiteFile } from '../../fixtures/make-site.ts'
import { now } from '../../fixtures/read-site.ts'
import { hostileFrontMatter } from './hostile-front-matter.ts'
import { hostileNames } from './hostile-names.ts'
import { type HostileSite, secret, text, withFiles } from './hostile-site.ts'
import { hostileTexts } from './hostile-texts.ts'
import { snapshot } from './snapshot.ts'

/** Everything that a build could reach by mistake lies here: the content, the output, and a file of somebody else. */
const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-hostile-'))
const content = join(folder, 'content')
const output = join(folder, 'dist')
mkdirSync(join(folder, 'khac'))
writeFileSync(join(folder, 'khac/giu-lai.txt'), 'x')
process.env['CANARY'] = secret

const cache = join(folder, 'cache')
const pictures = openPictureMaker({ content, cache })
const builder = openContainedBuilder({
  content,
  folder: outputPaths(output).staging,
  kept: keptFolder(cache),
  makeAssets,
  pictures,
})
after(async () => {
  await builder.close()
  rmSync(folder, { recursive: true })
})

async function makeContent({ files, prepare }: HostileSite): Promise<void> {
  rmSync(content, { recursive: true, force: true })
  for (const [name, bytes] of Object.entries({ 'site.yaml': minimalSiteFile, ...files })) {
    mkdirSync(dirname(join(content, name)), { recursive: true })
    writeFileSync(join(content, name), bytes)
  }
  await prepare?.(content)
}

/** One whole build of the content, in the contained process as `npm run build` makes it. */
function buildOnce() {
  const options = { content, output, cache, at: now, drafts: false, skipBad: false, basePath: '/' }
  return build({ ...options, allowShrink: true, builder })
}

await makeContent(withFiles({ 'tin-tuc/cu.md': text('') }))
await buildOnce()

/** What a site may consist of: pages, feeds, lists, its own scripts, the search index, and assets with a hash in their names. */
const ownFiles = [
  /^(?:[a-z\d-]+\/){0,3}(?:index\.html|feed\.(?:xml|json))$/,
  /^(?:manifest\.webmanifest|luu-trang\.js|chua-luu\.html)$/,
  /^(?:404\.html|sitemap\.xml|robots\.txt|bai-viet\.json|\.well-known\/security\.txt)$/,
  /^assets\/[a-z\d-]+-[\da-f]{8}\.(?:css|svg|png|webp|jpg)$/,
  /^assets\/(?:tuy-chon|doc|cong-cu|tim-kiem)-[\da-f]{8}\.js$/,
  /^assets\/nap-truoc-[\da-f]{8}\.speculationrules$/,
  /^tim\/vi\/(?:dau\.json|(?:ten|tu|chu|bai)\/(?:[a-z\d-]+\/)?[a-z\d-]+\.txt)$/,
]

const tables = {
  'front matter and site.yaml': hostileFrontMatter(folder),
  'names and files': hostileNames(folder),
  texts: hostileTexts(folder),
}
for (const [kind, table] of Object.entries(tables)) {
  describe(`hostile ${kind}`, () => {
    for (const [name, site] of Object.entries(table)) {
      test(name, async () => {
        await makeContent(site)
        const outside = /^(?:dist(?:[./]|$)|cache(?:\/|$))/
        const before = [snapshot(folder, outside), snapshot(output, /^$/)]
        const { problems, published } = await buildOnce()
        const refused = problems.some(({ severity }) => severity === 'error')
        assert.deepEqual(
          [...new Set(problems.map(({ code }) => code))].toSorted(),
          site.told.toSorted(),
        )
        assert.deepEqual(snapshot(folder, outside), before[0], 'nothing is written outside')
        if (refused) {
          assert.equal(published, null)
          assert.deepEqual(snapshot(output, /^$/), before[1], 'the old site stays')
        } else {
          assert.ok(published !== null)
          checkPublished(published.files, site.shows ?? [])
        }
      })
    }
  })
}

function checkPublished(files: readonly string[], shows: readonly string[]): void {
  for (const file of files) {
    assert.ok(
      ownFiles.some((form) => form.test(file)),
      file,
    )
    const bytes = readFileSync(join(output, file), 'utf8')
    assert.ok(!bytes.includes(secret), file)
    if (file.endsWith('.html')) assert.deepEqual(activeNodes(bytes), [], file)
  }
  if (shows.length === 0) return
  const page = readFileSync(join(output, 'tin-tuc/bai/index.html'), 'utf8')
  for (const shown of shows) assert.ok(page.includes(shown), shown)
}

test('there are more than 70 of them', () => {
  const counts = Object.values(tables).map((table) => Object.keys(table).length)
  assert.ok(counts.reduce((sum, count) => sum + count) >= 70)
})

test('the command says which file and line, ends with 1, and a second run does not forget', async () => {
  const { '---js': runs } = hostileFrontMatter(folder)
  assert.ok(runs)
  await makeContent({ ...runs, files: { ...runs.files, 'thong-bao/a.md': '---\ntitle: [\n---\n' } })
  const before = snapshot(folder, /^dist\.manifest/)
  for (const _ of ['first', 'second']) {
    const run = runCommand('build', ['--content', content, '--output', output])
    assert.equal(run.code, 1)
    assert.match(run.err, /bai\.md, dòng 1\n.*"js"/)
    assert.match(run.err, /thong-bao\/a\.md, dòng 2/)
  }
  assert.deepEqual(snapshot(folder, /^dist\.manifest/), before)
})
