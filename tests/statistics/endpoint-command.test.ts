import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { runEndpoint, temporaryFolder } from './run-endpoint.ts'

const tool = join(import.meta.dirname, '../../scripts/tools/endpoint.ts')
const folder = mkdtempSync(join(tmpdir(), 'so-lieu-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const database = join(folder, 'so-lieu.sqlite')
const pages = join(folder, 'dist.manifest.json')
writeFileSync(pages, '{"version":1,"files":{"index.html":{}}}')

function run(variables: Record<string, string>): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    SITE_DOMAIN: 'a.vn',
    DATABASE: database,
    ...variables,
  }
  return spawn(process.execPath, [tool], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function outcome(child: ChildProcess) {
  const [stderr, [code]] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    once(child, 'exit'),
  ])
  return { code, stderr }
}

test('the command says where it listens, counts, and a signal ends it with the counts kept', async (t) => {
  for (const [signal, total] of [
    ['SIGTERM', 1],
    ['SIGINT', 2],
  ] as const) {
    const child = run({ SITE_PATHS: pages })
    t.after(() => child.kill('SIGKILL'))
    const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data')
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0]
    assert.match(String(line), /a\.vn\n$/)
    const visit = {
      method: 'POST',
      headers: {
        'content-type': 'text/plain',
        'user-agent': `Mozilla/5.0 (X11; Linux x86_64; ${signal})`,
      },
      body: '{"n":"pageview","u":"https://a.vn/","d":"a.vn"}',
    }
    assert.equal((await fetch(`${origin}/api/event`, visit)).status, 202)
    assert.equal((await (await fetch(`${origin}/so-lieu.json`)).json()).visits.total, total)
    assert.equal((await (await fetch(`${origin}/luot-xem.json?path=/`)).json()).views, total)
    child.kill(signal)
    assert.deepEqual(await outcome(child), { code: 0, stderr: '' })
  }
})

test('a signal ends the command although a body never comes to its end, with what was acknowledged kept', async (t) => {
  const variables = { DATABASE: join(temporaryFolder(t), 'so-lieu.sqlite') }
  const endpoint = await runEndpoint(t, variables)
  const slow = connect(Number(new URL(endpoint.origin).port), '127.0.0.1')
  // The end of the process resets the connection.
  slow.on('error', () => {})
  slow.write('POST /api/event HTTP/1.1\r\nhost: a.vn\r\ncontent-length: 9\r\n\r\n{')
  assert.equal(await endpoint.view('10.0.0.1'), 202)
  assert.equal(await endpoint.end('SIGTERM'), 0)
  const again = await runEndpoint(t, variables)
  assert.equal((await again.read('/so-lieu.json')).visits.total, 1)
})

const refused: readonly [variables: Record<string, string>, code: number, named: RegExp][] = [
  [{ SITE_DOMAIN: '' }, 2, /SITE_DOMAIN/],
  [{ DATABASE: join(folder, 'no/such/x.sqlite') }, 3, /Không mở được kho số liệu/],
  [{ SITE_PATHS: join(folder, 'none.xml') }, 3, /Không đọc được danh sách trang/],
  [{ HOST: '203.0.113.1' }, 3, /Không mở được cổng/],
]
for (const [variables, code, named] of refused) {
  test(`the command ends with ${code} and one line: ${named.source}`, async () => {
    const ended = await outcome(run(variables))
    assert.equal(ended.code, code)
    assert.match(ended.stderr, named)
    assert.equal(ended.stderr.trimEnd().split('\n').length, 1)
  })
}
