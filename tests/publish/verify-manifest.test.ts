import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Manifest, makeManifest } from '../../scripts/publish/manifest.ts'
import { canonicalFiles } from '../../scripts/publish/signing/canonical-files.ts'
import { signManifest } from '../../scripts/publish/signing/sign-manifest.ts'
import { checkManifest } from '../../scripts/publish/verify/check-manifest.ts'
import { readSeen, SeenInvalid, writeSeen } from '../../scripts/publish/verify/seen-file.ts'
import {
  NothingToVerify,
  type VerifySiteOptions,
  verifySite,
} from '../../scripts/publish/verify/verify-site.ts'
import { entriesOf, temporaryFolder, writeFiles } from './folder-of.ts'
import { keyPair } from './key-pair.ts'

const { privateKey, publicKey } = keyPair()
const files = { 'index.html': 'home' }
const manifest = makeManifest(entriesOf(files))
const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 0, 10)
const signedAt = (at: number) => signManifest(manifest, privateKey, at)
const text = (made: Manifest) => JSON.stringify(made)

const seenAt = (at: string) => ({ at, content: null })
const content = createHash('sha256').update(canonicalFiles(manifest.files)).digest('hex')

const trust = { file: 'm.json', key: publicKey, seen: null, now }
// biome-ignore format: one case a line
const checked: readonly (readonly [string, string, Partial<typeof trust> | object, string[]])[] = [
  ['not signed, and nobody asks', text(manifest), { key: null }, []],
  ['not signed', text(manifest), {}, ['manifest-unsigned']],
  ['no manifest', '{}', {}, ['manifest-invalid']],
  ['signed', text(signedAt(now)), {}, []],
  ['the same once more', text(signedAt(now)), { seen: { at: '2026-01-10T00:00:00Z', content } }, []],
  ['the same, remembered by its moment alone', text(signedAt(now)), { seen: seenAt('2026-01-10T00:00:00Z') }, []],
  ['another of the same moment', text(signedAt(now)), { seen: { at: '2026-01-10T00:00:00Z', content: content.replace(/./, (one) => (one === 'a' ? 'b' : 'a')) } }, ['issued-twice']],
  ['newer than seen', text(signedAt(now)), { seen: seenAt('2026-01-09T23:59:59Z') }, []],
  ['older than seen', text(signedAt(now)), { seen: seenAt('2026-01-10T00:00:01Z') }, ['replayed']],
  ['for tomorrow', text(signedAt(now + day)), {}, []],
  ['from far ahead', text(signedAt(now + day + 1000)), {}, ['issued-ahead']],
]
for (const [name, written, trusted, expected] of checked) {
  test(`a manifest, ${name}: ${expected[0] ?? 'nothing to tell'}`, () => {
    const { findings, accepted } = checkManifest(written, { ...trust, ...trusted })
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      expected,
    )
    if (expected.length > 0) assert.equal(accepted, null)
  })
}

test('the newest manifest that was seen is remembered, and nothing else is taken for it', () => {
  const file = join(temporaryFolder(), 'seen')
  assert.equal(readSeen(file), null)
  for (const seen of [seenAt('2026-01-02T03:04:05Z'), { at: '2026-01-02T03:04:05Z', content }]) {
    writeSeen(file, seen)
    assert.deepEqual(readSeen(file), seen)
  }
  for (const wrong of [
    '',
    '2026-01-02T03:04:05Z',
    '2026-99-02T03:04:05Z\n',
    '0\n',
    '{}',
    '2026-01-02T03:04:05Z x\n',
  ]) {
    writeFileSync(file, wrong)
    assert.throws(() => readSeen(file), SeenInvalid, wrong)
  }
})

/** A published folder, its manifest signed at a moment, and how it is verified. */
function site() {
  const parent = temporaryFolder()
  writeFiles(join(parent, 'dist'), files)
  const manifestFile = join(parent, 'dist.manifest.json')
  const seenFile = `${manifestFile}.seen`
  const options: VerifySiteOptions = {
    target: join(parent, 'dist'),
    manifestFile,
    key: publicKey,
    seenFile,
    now,
    random: 'x',
    withHeaders: true,
    timeoutMilliseconds: 1000,
    onProgress: () => {},
  }
  const publish = (made: Manifest) => writeFileSync(manifestFile, text(made))
  const kinds = async (more: Partial<VerifySiteOptions> = {}) =>
    (await verifySite({ ...options, ...more })).findings.map(({ kind }) => kind)
  const seen = () =>
    readdirSync(parent).includes('dist.manifest.json.seen')
      ? (readSeen(seenFile)?.at ?? null)
      : null
  return { parent, publish, kinds, seen, seenFile }
}

test('an old manifest is refused once a newer one was accepted', async () => {
  const { publish, kinds, seen } = site()
  publish(signedAt(now - day))
  assert.deepEqual(await kinds(), [])
  publish(signedAt(now))
  assert.deepEqual(await kinds(), [])
  assert.equal(seen(), '2026-01-10T00:00:00Z')
  publish(signedAt(now - day))
  assert.deepEqual(await kinds(), ['replayed'])
  assert.equal(seen(), '2026-01-10T00:00:00Z')
})

test('a manifest is remembered whatever is found of the site, but not when nobody has asked who signed it', async () => {
  const { parent, publish, kinds, seen } = site()
  publish(signedAt(now))
  assert.deepEqual(await kinds({ key: null }), [])
  assert.equal(seen(), null)
  writeFiles(join(parent, 'dist'), { 'casino.html': 'bet' })
  assert.deepEqual(await kinds(), ['added'])
  assert.equal(seen(), '2026-01-10T00:00:00Z')
  publish(signedAt(now - day))
  assert.deepEqual(await kinds(), ['replayed', 'added'])
  assert.equal(seen(), '2026-01-10T00:00:00Z')
})

test('of two manifests with one moment only the first is accepted', async () => {
  const { parent, publish, kinds, seenFile } = site()
  publish(signedAt(now))
  assert.deepEqual(await kinds(), [])
  const first = readFileSync(seenFile, 'utf8')
  const other = { 'index.html': 'bet' }
  writeFiles(join(parent, 'dist'), other)
  publish(signManifest(makeManifest(entriesOf(other)), privateKey, now))
  assert.deepEqual(await kinds(), ['issued-twice'])
  assert.equal(readFileSync(seenFile, 'utf8'), first)
})

test('a file that should remember and does not is an error, not a first time', async () => {
  const { publish, kinds, seenFile } = site()
  publish(signedAt(now))
  writeFileSync(seenFile, '')
  await assert.rejects(kinds(), SeenInvalid)
  assert.equal(readFileSync(seenFile, 'utf8'), '')
})

test('a folder and a manifest that are not there are told as what they are', async () => {
  const { publish, kinds } = site()
  await assert.rejects(
    kinds(),
    (error) => error instanceof NothingToVerify && error.what === 'manifest',
  )
  publish(signedAt(now))
  await assert.rejects(
    kinds({ target: 'no-such-folder' }),
    (error) => error instanceof NothingToVerify && error.what === 'folder',
  )
})
