import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'smol-toml'
import { packageFile } from '../dependencies/read-lock.ts'

// Neither host publishes a schema that npm has without the host's whole command line; these files are small enough to be told whole.

/** As plain objects: the parser's own have no prototype. */
const read = (file: string) => JSON.parse(JSON.stringify(parse(readFileSync(file, 'utf8'))))

test('Netlify builds with the command of every build server, and serves what it makes', () => {
  assert.deepEqual(read('netlify.toml'), {
    build: { command: 'npm run -s ci -- --host netlify', publish: 'dist' },
  })
})

test('Cloudflare Pages serves what the build makes', () => {
  const { compatibility_date, ...rest } = read('wrangler.toml')
  assert.deepEqual(rest, { name: 'cong-tinh', pages_build_output_dir: 'dist' })
  assert.match(String(compatibility_date), /^\d{4}-\d\d-\d\d$/)
  assert.match(readFileSync('wrangler.toml', 'utf8'), /npm run -s ci -- --host cloudflare/)
})

const node = packageFile.devDependencies['node']
const versions: readonly [file: string, form: RegExp][] = [
  ['.node-version', /^(\S+)\n$/],
  ['.gitlab-ci.yml', /\n {2}image: node:(\d[\d.]*)-/],
]
for (const [file, form] of versions) {
  test(`${file} names the Node of package.json`, () =>
    assert.equal(form.exec(readFileSync(file, 'utf8'))?.[1], node))
}
