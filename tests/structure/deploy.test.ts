import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { build } from 'esbuild'
import { endpointPaths } from '../../scripts/statistics/endpoint/endpoint.ts'
import { readEnvironment } from '../../scripts/statistics/endpoint/environment.ts'

const read = (name: string) => readFileSync(name, 'utf8')
const containerfile = read('deploy/Containerfile')

test('the container and the unit start what is there, the container on the Node of package.json', () => {
  const { devDependencies } = JSON.parse(read('package.json'))
  const bases = Array.from(containerfile.matchAll(/^FROM \S+\/node:(\S+)/gm), ([, tag]) => tag)
  const base = `${devDependencies.node}-slim`
  assert.deepEqual(bases, [base, base])
  const unit = read('deploy/systemd/cong-tinh-endpoint.service')
  const started = [
    ...unit.matchAll(/\/opt\/cong-tinh\/(\S+)/g),
    ...containerfile.matchAll(/"(scripts\/\S+)"/g),
  ]
  assert.equal(started.length, 3)
  for (const [, file = ''] of started) assert.ok(existsSync(file), file)
})

test('the container has every file and package that the endpoint imports', async () => {
  const { metafile } = await build({
    entryPoints: ['scripts/tools/endpoint.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
  })
  const copied = Array.from(
    containerfile.matchAll(/^COPY (?:--from=packages \/app\/)?(scripts\S+|node_modules\S+) /gm),
    ([, folder]) => `${folder}/`,
  )
  const missing = Object.keys(metafile.inputs).filter(
    (file) => !copied.some((folder) => file.startsWith(folder)),
  )
  assert.deepEqual(missing, [])
})

test('the example of an environment is one that the endpoint takes', () => {
  const lines = read('deploy/endpoint.env').match(/^[A-Z_]+=.*$/gm) ?? []
  const variables = Object.fromEntries(lines.map((line) => line.split('=', 2)))
  assert.equal(readEnvironment(variables).sites[0]?.domain, 'daikim.example.vn')
  assert.match(variables.DATABASE ?? '', /^\/var\/lib\/cong-tinh\//)
})

test('docs/statistics.md names every variable of the endpoint', () => {
  const source = read('scripts/statistics/endpoint/environment.ts')
  const names = Array.from(source.matchAll(/(?:read|list)\('([A-Z_]+)'/g), ([, name = '']) => name)
  const documented = read('docs/statistics.md')
  assert.ok(names.length > 5)
  for (const name of names) assert.ok(documented.includes(`\`${name}\``), name)
})

const routes = endpointPaths.filter((path) => path !== '/healthz')
const hosts: readonly [file: string, passedOn: readonly string[]][] = [
  [
    'deploy/nginx/cong-tinh.conf',
    Array.from(
      read('deploy/nginx/cong-tinh.conf').matchAll(/location = (\S+) /g),
      ([, path = '']) => path,
    ),
  ],
  [
    'deploy/caddy/Caddyfile',
    /@endpoint path (.+)/.exec(read('deploy/caddy/Caddyfile'))?.[1]?.split(' ') ?? [],
  ],
]
for (const [file, passedOn] of hosts) {
  test(`${file} passes on every route of the endpoint that is for readers`, () => {
    assert.deepEqual(passedOn, routes)
  })
}
