import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { Ajv } from 'ajv'
import { runCommand } from '../build/run-command.ts'
import { lockedPackages, packageFile } from './read-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-sbom-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'sbom.json')
const run = runCommand('sbom', ['--output', file])
const text = run.code === 0 ? readFileSync(file, 'utf8') : ''

interface ReadComponent {
  readonly name: string
  readonly 'bom-ref': string
  readonly hashes: readonly { readonly alg: string; readonly content: string }[]
}

/** The published schemas of CycloneDX, as its own library ships them. */
function validator() {
  const library = createRequire(import.meta.url).resolve(
    '@cyclonedx/cyclonedx-library/package.json',
  )
  const read = (name: string) =>
    JSON.parse(
      readFileSync(join(dirname(library), 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8'),
    )
  const ajv = new Ajv({ strict: false, validateFormats: false })
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
  return ajv.compile(read('bom-1.5'))
}

test('the list of packages is CycloneDX 1.5', () => {
  assert.equal(run.err, '')
  const validate = validator()
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors))
  assert.equal(validate({ ...JSON.parse(text), components: [{ name: 'x' }] }), false)
})

test('it has every package of the build and the endpoint, with its hash, and the Node that runs them', () => {
  const components: ReadComponent[] = JSON.parse(text).components
  const listed = new Set(components.map((component) => component['bom-ref']))
  for (const folder of [...Object.keys(packageFile.dependencies), 'node']) {
    const locked = lockedPackages.get(`node_modules/${folder}`)
    assert.ok(listed.has(`${locked?.name}@${locked?.version}`), folder)
  }
  assert.deepEqual(
    components.filter(({ hashes }) => hashes[0]?.alg !== 'SHA-512'),
    [],
  )
})

test('it has none of the developers’ tools', () => {
  const { components, dependencies } = JSON.parse(text)
  const listed = components.map(({ name }: ReadComponent) => name)
  for (const name of ['@playwright/test', 'typescript', '@biomejs/biome', 'html-validate']) {
    assert.ok(!listed.includes(name) && !JSON.stringify(dependencies).includes(`"${name}@`), name)
  }
})

test('the same lock file gives the same bytes', () => {
  assert.equal(runCommand('sbom', []).out, text)
})

test('wrong usage ends with 2', () => {
  assert.equal(runCommand('sbom', ['--format', 'spdx']).code, 2)
})

test('a file that cannot be written ends with 3 and one sentence', () => {
  const failed = runCommand('sbom', ['--output', join(folder, 'none', 'sbom.json')])
  assert.equal(failed.code, 3)
  assert.equal(failed.err.trim().split('\n').length, 1)
})
