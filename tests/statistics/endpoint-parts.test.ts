import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { readEnvironment } from '../../scripts/statistics/endpoint/environment.ts'
import { EnvironmentError } from '../../scripts/statistics/endpoint/environment-error.ts'
import { parseEvent } from '../../scripts/statistics/endpoint/parse-event.ts'
import { sitePaths } from '../../scripts/statistics/endpoint/site-paths.ts'
import { openSqliteStore } from '../../scripts/statistics/endpoint/sqlite-store.ts'
import { trustedProxies } from '../../scripts/statistics/endpoint/trusted-proxies.ts'
import { visitorAddress } from '../../scripts/statistics/endpoint/visitor-address.ts'
import { visitorId } from '../../scripts/statistics/endpoint/visitor-id.ts'

const u = 'https://www.daikim.example.vn/tin-tuc/'

const events: readonly [name: string, body: object, wanted: object][] = [
  [
    'short names',
    { n: 'pageview', u, d: 'A.vn', r: 'https://x.vn/', p: { role: 'member' } },
    { name: 'pageview', domains: ['a.vn'], role: 'member', referrer: 'https://x.vn/' },
  ],
  [
    'long names',
    { name: 'pageview', url: u, domain: 'a.vn', referrer: 'y', props: { role: 'guest' } },
    { name: 'pageview', domains: ['a.vn'], role: 'guest', referrer: 'y' },
  ],
  [
    'properties as JSON',
    { n: 'pageview', u, d: 'a.vn', p: '{"role":"member"}' },
    { role: 'member' },
  ],
  ['broken properties', { n: 'pageview', u, d: 'a.vn', p: '{' }, { role: 'guest' }],
  ['a list of sites', { n: 'pageview', u, d: 'a.vn, b.vn,a.vn' }, { domains: ['a.vn', 'b.vn'] }],
  ['no site', { n: 'pageview', u }, { domains: ['daikim.example.vn'] }],
  ['no referrer', { n: 'pageview', u, r: null }, { referrer: '' }],
]
for (const [name, body, wanted] of events) {
  test(`an event with ${name} is read`, () => {
    assert.partialDeepStrictEqual(parseEvent(JSON.stringify(body)).event, wanted)
  })
}

const wrongEvents: readonly [body: string, field: string][] = [
  ['', 'request'],
  ['null', 'request'],
  ['[]', 'request'],
  ['"x"', 'request'],
  ['['.repeat(8000), 'request'],
  [JSON.stringify({ u }), 'event_name'],
  [JSON.stringify({ n: 5, u }), 'event_name'],
  [JSON.stringify({ n: 'x'.repeat(121), u }), 'event_name'],
  [JSON.stringify({ n: 'pageview' }), 'url'],
  [JSON.stringify({ n: 'pageview', u: {} }), 'url'],
  [JSON.stringify({ n: 'pageview', u: 'not an address' }), 'url'],
  [JSON.stringify({ n: 'pageview', u: 'data:text/html,x' }), 'url'],
  [JSON.stringify({ n: 'pageview', u: `${u}${'x'.repeat(2000)}` }), 'url'],
  [JSON.stringify({ n: 'pageview', u, d: 5 }), 'domain'],
  [JSON.stringify({ n: 'pageview', u, p: { ['x'.repeat(301)]: 1 } }), 'props'],
  [JSON.stringify({ n: 'pageview', u, p: { x: 'x'.repeat(2001) } }), 'props'],
]
for (const [body, field] of wrongEvents) {
  test(`a wrong ${field} is refused: ${body.slice(0, 60)}`, () => {
    const { event, errors } = parseEvent(body)
    assert.equal(event, null)
    assert.deepEqual(Object.keys(errors ?? {}), [field])
  })
}

const addresses: readonly [
  socket: string,
  forwarded: string | null,
  trusted: string,
  wanted: string,
][] = [
  ['203.0.113.9', '1.2.3.4', '', '203.0.113.9'],
  ['10.0.0.1', null, '10.0.0.0/8', '10.0.0.1'],
  ['10.0.0.1', '1.2.3.4', '10.0.0.0/8', '1.2.3.4'],
  ['10.0.0.1', '6.6.6.6, 1.2.3.4', '10.0.0.0/8', '1.2.3.4'],
  ['10.0.0.1', '6.6.6.6, 1.2.3.4, 10.9.9.9', '10.0.0.0/8', '1.2.3.4'],
  ['10.0.0.1', '10.0.0.2, 10.0.0.3', '10.0.0.0/8', '10.0.0.2'],
  ['10.0.0.1', '1.2.3.4, unknown', '10.0.0.0/8', '10.0.0.1'],
  ['10.0.0.1', '<script>', '10.0.0.0/8', '10.0.0.1'],
  ['::ffff:127.0.0.1', '1.2.3.4:5678', '127.0.0.1', '1.2.3.4'],
  ['::1', '[2001:DB8:0::1]:443', '::1', '2001:db8::1'],
  ['fd00::5', '2001:db8::2', 'fd00::/8', '2001:db8::2'],
  ['fe80::1%eth0', '2001:db8::2', '', 'fe80::1'],
]
for (const [socket, forwarded, trusted, wanted] of addresses) {
  test(`${socket} with "${forwarded}", trusting "${trusted}", is ${wanted}`, () => {
    assert.equal(visitorAddress(socket, forwarded, trustedProxies(trusted)), wanted)
  })
}

test('a visitor number differs by salt, site, address and agent, and stays for the same', () => {
  const salt = new Uint8Array(32)
  const visitor = { site: 'a.vn', address: '1.2.3.4', agent: 'A' }
  const number = (key: Uint8Array, change: object) =>
    Buffer.from(visitorId(key, { ...visitor, ...change })).toString('hex')
  const same = number(salt, {})
  assert.equal(number(salt, {}), same)
  assert.equal(same.length, 32)
  const others = [
    number(new Uint8Array(32).fill(1), {}),
    number(salt, { site: 'b.vn' }),
    number(salt, { address: '1.2.3.5' }),
    number(salt, { agent: 'B' }),
    number(salt, { address: '1.2.3.4A', agent: '' }),
  ]
  assert.equal(new Set([same, ...others]).size, 6)
})

const zone = 'Asia/Ho_Chi_Minh'
const right = { SITE_DOMAIN: 'daikim.example.vn', DATABASE: '/tmp/x.sqlite' }

test('the environment has its defaults', () => {
  const { trustedProxies: _, ...environment } = readEnvironment(right)
  assert.deepEqual(environment, {
    port: 8081,
    host: '127.0.0.1',
    store: { kind: 'embedded', file: '/tmp/x.sqlite' },
    metricsToken: null,
    sites: [{ domain: 'daikim.example.vn', aliases: [], baseline: 0, zone, pathsFile: null }],
  })
})

test('lists of the environment go with the sites in their order', () => {
  const { sites } = readEnvironment({
    ...right,
    SITE_DOMAIN: 'A.vn, b.vn',
    BASELINE: '1156,',
    TIME_ZONE: ',UTC',
    SITE_ALIASES: 'C.vn d.vn,',
    SITE_PATHS: 'a.json,b.xml',
  })
  assert.deepEqual(sites, [
    { domain: 'a.vn', aliases: ['c.vn', 'd.vn'], baseline: 1156, zone, pathsFile: 'a.json' },
    { domain: 'b.vn', aliases: [], baseline: 0, zone: 'UTC', pathsFile: 'b.xml' },
  ])
})

const plausible = {
  DATABASE: '',
  PLAUSIBLE_URL: 'https://plausible.io/',
  PLAUSIBLE_API_KEY: 'khoa-mat',
}

test('with PLAUSIBLE_URL and a key, visits are kept in Plausible', () => {
  assert.deepEqual(readEnvironment({ ...right, ...plausible }).store, {
    kind: 'plausible',
    origin: 'https://plausible.io',
    key: 'khoa-mat',
    questionsPerHour: 600,
  })
})

const wrongEnvironments: readonly [change: Record<string, string>, named: RegExp][] = [
  [{ SITE_DOMAIN: '' }, /SITE_DOMAIN/],
  [{ SITE_DOMAIN: 'https://a.vn' }, /SITE_DOMAIN/],
  [{ SITE_DOMAIN: 'a.vn,a.vn' }, /hai lần/],
  [{ SITE_ALIASES: 'b.vn,c.vn' }, /SITE_ALIASES/],
  [{ SITE_ALIASES: 'b.vn /x' }, /SITE_ALIASES/],
  [{ METRICS_TOKEN: 'ngan' }, /METRICS_TOKEN/],
  [{ PORT: '70000' }, /PORT/],
  [{ PORT: '80x' }, /PORT/],
  [{ TIME_ZONE: 'Asia/Dai_Kim' }, /TIME_ZONE/],
  [{ BASELINE: '-1' }, /BASELINE/],
  [{ BASELINE: '1.156' }, /BASELINE/],
  [{ BASELINE: '9007199254740993' }, /BASELINE/],
  [{ BASELINE: '1,2' }, /BASELINE/],
  [{ DATABASE: '' }, /DATABASE/],
  [{ PLAUSIBLE_URL: 'https://plausible.io' }, /một trong hai/],
  [{ DATABASE: '', PLAUSIBLE_URL: 'https://plausible.io' }, /PLAUSIBLE_API_KEY/],
  [{ ...plausible, PLAUSIBLE_API_KEY: 'a b' }, /^(?!.*a b).*PLAUSIBLE_API_KEY/],
  [{ ...plausible, PLAUSIBLE_URL: 'plausible.io' }, /PLAUSIBLE_URL/],
  [{ ...plausible, PLAUSIBLE_URL: 'https://a:b@plausible.io' }, /PLAUSIBLE_URL/],
  [{ ...plausible, PLAUSIBLE_QUESTIONS_PER_HOUR: '17' }, /PLAUSIBLE_QUESTIONS_PER_HOUR/],
  [{ ...plausible, PLAUSIBLE_QUESTIONS_PER_HOUR: 'x' }, /PLAUSIBLE_QUESTIONS_PER_HOUR/],
  [{ TRUSTED_PROXIES: '10.0.0.0/8,nginx' }, /nginx/],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /10\.0\.0\.0\/33/],
]
for (const [change, named] of wrongEnvironments) {
  test(`a wrong environment is refused in one line: ${JSON.stringify(change)}`, () => {
    assert.throws(
      () => readEnvironment({ ...right, ...change }),
      (error) =>
        error instanceof EnvironmentError &&
        named.test(error.message) &&
        !error.message.includes('\n'),
    )
  })
}

test('the pages of a site come from its manifest or its sitemap', () => {
  const files = {
    'index.html': {},
    'tin-tuc/x/index.html': {},
    '404.html': {},
    'assets/a.css': {},
    'the/thông báo/index.html': {},
  }
  assert.deepEqual(
    [...sitePaths(JSON.stringify({ version: 1, files }))],
    ['/', '/tin-tuc/x/', '/the/thông báo/'],
  )
  const sitemap =
    '<?xml version="1.0"?><urlset><url><loc>https://a.vn/</loc></url><url><loc>\nhttps://a.vn/x/?a=1&amp;b=2 </loc></url></urlset>'
  assert.deepEqual([...sitePaths(sitemap)], ['/', '/x/'])
})

for (const wrong of [
  '',
  '{',
  'null',
  '[]',
  '{"version":2,"files":{"index.html":{}}}',
  '{"version":1,"files":{}}',
  '<urlset></urlset>',
  '<loc>x</loc>',
  '<sitemapindex><sitemap><loc>https://a.vn/sitemap-1.xml</loc></sitemap></sitemapindex>',
]) {
  test(`a list of pages that is none is refused: ${wrong || 'empty'}`, () => {
    assert.throws(() => sitePaths(wrong))
  })
}

test('a database of a later version, or a file that is none, is not opened', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-lieu-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const later = join(folder, 'later.sqlite')
  const database = new DatabaseSync(later)
  database.exec(
    'CREATE TABLE migration (version INTEGER PRIMARY KEY, applied_at TEXT); INSERT INTO migration VALUES (99, 0)',
  )
  database.close()
  assert.throws(() => openSqliteStore({ file: later, sites: [], clock: () => 0 }), /version 99/)
  const text = join(folder, 'text.sqlite')
  writeFileSync(text, 'x'.repeat(5000))
  assert.throws(() => openSqliteStore({ file: text, sites: [], clock: () => 0 }))
  assert.throws(() =>
    openSqliteStore({ file: join(folder, 'no', 'such.sqlite'), sites: [], clock: () => 0 }),
  )
})
