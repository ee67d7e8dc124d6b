import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { plausibleStandIn, servePlausibleStandIn } from './plausible-stand-in.ts'

const tool = join(import.meta.dirname, '../../scripts/tools/endpoint.ts')
const key = 'khoa-mat-cua-plausible'
const sites = [{ domain: 'a.vn', zone: 'Asia/Ho_Chi_Minh' }]

function run(origin: string, parameters: readonly string[] = []) {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    SITE_DOMAIN: 'a.vn',
    BASELINE: '1156',
    PLAUSIBLE_URL: origin,
    PLAUSIBLE_API_KEY: key,
  }
  return spawn(process.execPath, [tool, ...parameters], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

test('with Plausible behind it the command answers its figures and tells it every visit before it ends, and the key nobody', async (t) => {
  const plausible = plausibleStandIn({ sites, key, clock: Date.now })
  const child = run(await servePlausibleStandIn(t, plausible))
  t.after(() => child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  const said = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0]
  const figures = await (await fetch(`${origin}/so-lieu.json`)).json()
  assert.deepEqual(figures.visits, { total: 1156, today: 0, month: 0 })
  plausible.fault = 503
  for (let visitor = 0; visitor < 100; visitor++) {
    const answer = await fetch(`${origin}/api/event`, {
      method: 'POST',
      headers: {
        'content-type': 'text/plain',
        'user-agent': `Mozilla/5.0 (X11; Linux x86_64; ${visitor})`,
      },
      body: '{"n":"pageview","u":"https://a.vn/","d":"a.vn"}',
    })
    assert.equal(answer.status, 202)
  }
  plausible.fault = null
  const metrics = await (await fetch(`${origin}/metrics`)).text()
  assert.match(metrics, /^cong_tinh_store_waiting \d+$/m)
  child.kill('SIGTERM')
  const [stdout, stderr, [code]] = await said
  assert.equal(code, 0)
  assert.equal(stderr, '')
  assert.equal(new Set(plausible.events.all.map(({ visitor }) => visitor)).size, 100)
  assert.equal(plausible.events.all.length, 100)
  for (const text of [String(line), stdout, metrics]) assert.ok(!text.includes(key))
})

test('counts that are in Plausible are saved there: backup and export end with 2', async () => {
  for (const verb of ['backup', 'export']) {
    const child = run('http://127.0.0.1:9', [verb, 'x'])
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    assert.equal(code, 2)
    assert.match(stderr, /^Số liệu nằm trong Plausible.*\n$/)
  }
})
