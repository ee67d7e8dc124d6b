import assert from 'node:assert/strict'
import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Manifest, makeManifest } from '../../scripts/publish/manifest.ts'
import { ManifestInvalid, readManifest } from '../../scripts/publish/read-manifest.ts'
import { canonicalFiles } from '../../scripts/publish/signing/canonical-files.ts'
import { checkSignatures } from '../../scripts/publish/signing/check-signatures.ts'
import { issuedText, signManifest } from '../../scripts/publish/signing/sign-manifest.ts'
import {
  keyFiles,
  makeKeys,
  readPrivateKey,
  readPublicKey,
  WrongKey,
} from '../../scripts/publish/signing/signing-keys.ts'
import { entriesOf, temporaryFolder } from './folder-of.ts'
import { keyPair } from './key-pair.ts'

const { privateKey, publicKey } = keyPair()
const builtAt = Date.UTC(2026, 0, 2, 3, 4, 5, 678)
const manifest = makeManifest(entriesOf({ 'index.html': 'home', 'a/index.html': 'a' }))
const signed = signManifest(manifest, privateKey, builtAt)

test('the canonical files are one line, in the order of code units, whatever order an object has', () => {
  const sha256 = 'ab'.repeat(32)
  const files = JSON.parse(
    `{"é":{"sha256":"${sha256}","bytes":2},"a\\"b":{"bytes":0,"sha256":"${sha256}","more":1},"__proto__":{"bytes":3,"sha256":"${sha256}"},"2024":{"bytes":1,"sha256":"${sha256}"},"10":{"bytes":1,"sha256":"${sha256}"}, "Z":{"bytes":1,"sha256":"${sha256}"}}`,
  )
  const entry = (bytes: number) => `{"bytes":${bytes},"sha256":"${sha256}"}`
  assert.equal(
    canonicalFiles(files),
    `{"10":${entry(1)},"2024":${entry(1)},"Z":${entry(1)},"__proto__":${entry(3)},"a\\"b":${entry(0)},"é":${entry(2)}}`,
  )
})

test('a signed manifest has the moment of its build in whole seconds, and is right for its key', () => {
  assert.equal(signed.issued?.at, '2026-01-02T03:04:05Z')
  assert.equal(checkSignatures(signed, publicKey), null)
  const read = readManifest(JSON.stringify(signed))
  assert.deepEqual(read, signed)
  assert.equal(checkSignatures(read, publicKey), null)
})

test('the signatures are over what is documented', () => {
  const files = canonicalFiles(manifest.files)
  const isSigned = (text: string, base64 = '') =>
    verify(null, Buffer.from(text), publicKey, Buffer.from(base64, 'base64'))
  assert.ok(isSigned(files, signed.signature))
  assert.ok(isSigned(issuedText('2026-01-02T03:04:05Z', files), signed.issued?.signature))
})

const later = signManifest(manifest, privateKey, builtAt + 86_400_000)
const other = signManifest(makeManifest(entriesOf({ 'index.html': 'x' })), privateKey, builtAt)
const faults: readonly (readonly [string, Manifest])[] = [
  ['manifest-unsigned', manifest],
  ['manifest-unsigned', { ...manifest, issued: signed.issued as never }],
  ['signature-wrong', { ...signed, files: other.files }],
  ['signature-wrong', { ...signed, signature: other.signature as string }],
  ['signature-wrong', signManifest(manifest, keyPair().privateKey, builtAt)],
  ['issued-missing', { ...manifest, signature: signed.signature as string }],
  ['issued-wrong', { ...signed, issued: { ...signed.issued, at: later.issued?.at } as never }],
  ['issued-wrong', { ...signed, issued: other.issued as never }],
]
for (const [index, [fault, broken]] of faults.entries()) {
  test(`a manifest that is not as it was signed: ${fault} (${index + 1})`, () => {
    assert.equal(checkSignatures(broken, publicKey), fault)
  })
}

const sha256 = '0'.repeat(64)
const notManifests: readonly unknown[] = [
  null,
  [],
  'text',
  { version: 2, files: {} },
  { version: 1 },
  { version: 1, files: [] },
  { version: 1, files: { a: null } },
  { version: 1, files: { a: { bytes: -1, sha256 } } },
  { version: 1, files: { a: { bytes: 1.5, sha256 } } },
  { version: 1, files: { a: { bytes: '1', sha256 } } },
  { version: 1, files: { a: { bytes: 1, sha256: 'AB' } } },
  ...['', '/a', '../a', 'a/../../b', 'a//b', 'a/', './a', 'a\\b', 'a\0', 'a\ud800', '..', '.'].map(
    (path) => ({
      version: 1,
      files: { [path]: { bytes: 1, sha256 } },
    }),
  ),
  { version: 1, files: {}, signature: 'x' },
  { version: 1, files: {}, issued: {} },
  { version: 1, files: {}, issued: { at: '2026-01-02', signature: signed.signature } },
  { version: 1, files: {}, issued: { at: '2026-13-02T03:04:05Z', signature: signed.signature } },
  { version: 1, files: {}, issued: { at: '2026-01-02T03:04:05Z', signature: 1 } },
]
for (const value of notManifests) {
  test(`no manifest: ${JSON.stringify(value)}`, () => {
    assert.throws(() => readManifest(JSON.stringify(value)), ManifestInvalid)
  })
}
test('a text that is no JSON is no manifest; one with keys of a later version is', () => {
  assert.throws(() => readManifest('{"version":1,'), ManifestInvalid)
  const files = { '.well-known/a..b': { bytes: 0, sha256 } }
  assert.deepEqual(readManifest(JSON.stringify({ version: 1, files, made: 'x' })).files, files)
})

test('keys are made once, the private half for its owner alone, and read back', () => {
  const folder = temporaryFolder()
  const files = keyFiles(join(folder, 'site.pem'))
  makeKeys(files)
  assert.deepEqual(readdirSync(folder).toSorted(), ['site.pem', 'site.public.pem'])
  assert.equal(statSync(files.privateFile).mode & 0o777, 0o600)
  const signature = sign(null, Buffer.from('x'), readPrivateKey(files.privateFile))
  assert.ok(verify(null, Buffer.from('x'), readPublicKey(files.publicFile), signature))
  assert.throws(() => makeKeys(files), { code: 'EEXIST' })
})

test('where the public half is there already, no private half is made', () => {
  const files = keyFiles(join(temporaryFolder(), 'site'))
  writeFileSync(files.publicFile, 'of somebody')
  assert.throws(() => makeKeys(files), { code: 'EEXIST' })
  assert.throws(() => statSync(files.privateFile))
})

test('a file that holds another kind of key, or none, is refused', () => {
  const folder = temporaryFolder()
  const files = keyFiles(join(folder, 'site.pem'))
  makeKeys(files)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(join(folder, 'rsa'), rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(join(folder, 'rsa.pub'), rsa.publicKey.export({ type: 'spki', format: 'pem' }))
  writeFileSync(join(folder, 'text'), 'no key')
  for (const name of ['rsa', 'text', 'missing', 'site.public.pem', '.'])
    assert.throws(() => readPrivateKey(join(folder, name)), WrongKey, name)
  for (const name of ['rsa.pub', 'text', 'missing', 'site.pem', '.'])
    assert.throws(() => readPublicKey(join(folder, name)), WrongKey, name)
})
