import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Manifest, makeManifest } from '../../scripts/publish/manifest.ts'
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

const trust = { file: 'm.json', key: publicKey, seen: null, now }
const checked: readonly (readonly [string, string, Partial<typeof trust> | object, string[]])[] = [
  ['not signed, and nobody asks', text(manifest), { key: null }, []],
  ['not signed', text(manifest), {}, ['manifest-unsigned']],
  ['no manifest', '{}', {}, ['manifest-invalid']],
  ['signed', text(signedAt(now)), {}, []],
  ['the same once more', text(signedAt(now)), { seen: '2026-01-10T00:00:00Z' }, []],
  ['newer than seen', text(signedAt(now)), { seen: '2026-01-09T23:59:59Z' }, []],
  ['older than seen', text(signedAt(now)), { seen: '2026-01-10T00:00:01Z' }, ['replayed']],
  ['for tomorrow', text(signedAt(now + day)), {}, []],
  ['from far ahead', text(signedAt(now + day + 1000)), {}, ['issued-ahead']],
]
for (const [name, written, trusted, expected] of checked) {
  test(`a manifest, ${name}: ${expected[0] ?? 'nothing to tell'}`, () => {
    const { findings, issuedAt } = checkManifest(written, { ...trust, ...trusted })
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      expected,
    )
    if (expected.length > 0) assert.equal(issuedAt, null)
  })
}

test('the newest manifest that was seen is remembered, and nothing else is taken for it', () => {
  const file = join(temporaryFolder(), 'seen')
  assert.equal(readSeen(file), null)
  writeSeen(file, '2026-01-02T03:04:05Z')
  assert.equal(readSeen(file), '2026-01-02T03:04:05Z')
  for (const wrong of ['', '2026-01-02T03:04:05Z', '2026-99-02T03:04:05Z\n', '0\n', '{}']) {
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
    readdirSync(parent).includes('dist.manifest.json.seen') ? readSeen(seenFile) : null
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

test('a manifest is not remembered when anything differs, or when nobody has asked who signed it', async () => {
  const { parent, publish, kinds, seen } = site()
  publish(signedAt(now))
  writeFiles(join(parent, 'dist'), { 'casino.html': 'bet' })
  assert.deepEqual(await kinds(), ['added'])
  assert.equal(seen(), null)
  writeFiles(parent, { 'other/index.html': 'home' })
  assert.deepEqual(await kinds({ key: null, target: join(parent, 'other') }), [])
  assert.equal(seen(), null)
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
