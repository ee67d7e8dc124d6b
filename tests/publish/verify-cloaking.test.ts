import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { sampleOf } from '../../scripts/publish/verify/ask-as-others.ts'
import { entriesOf } from './folder-of.ts'
import { rightHeaders, type ServeOptions } from './site-server.ts'
import { at, built, random, redirect, told } from './verify-served.ts'

const bet = '<a href="/bet-2/">Nhà cái</a>'
const isRobot = ({ headers }: IncomingMessage) => /Googlebot/.test(headers['user-agent'] ?? '')
const isSearcher = ({ headers }: IncomingMessage) =>
  /google/.test(headers.referer ?? '') && /Mobile/.test(headers['user-agent'] ?? '')

/** Answers these addresses so to some visitors. */
const only =
  (
    isOne: (request: IncomingMessage) => boolean,
    ...addresses: readonly string[]
  ): NonNullable<ServeOptions['answer']> =>
  (address, request, response) => {
    const isShown = isOne(request) && addresses.includes(address)
    if (isShown) response.end(bet)
    return isShown
  }

// biome-ignore format: one case a line
const cases: readonly (readonly [string, NonNullable<ServeOptions['answer']>, readonly string[]])[] = [
  ['a home page for robots', only(isRobot, ''), ['cloaked /']],
  ['an article for robots, and where it leads', only(isRobot, 'tin-tuc/a/', 'bet-2/'), ['cloaked /tin-tuc/a/', 'added /bet-2/']],
  ['a sitemap for robots', only(isRobot, 'sitemap.xml'), ['cloaked /sitemap.xml']],
  ['an article for who comes from a search', only(isSearcher, 'tin-tuc/a/'), ['cloaked /tin-tuc/a/']],
  ['an article for everybody', only(() => true, 'tin-tuc/a/'), ['changed tin-tuc/a/index.html']],
  ['a planted page for robots', only(isRobot, 'casino/'), ['probe-found /casino/']],
  ['a planted list for robots', only(isRobot, 'sitemap_index.xml'), ['added /sitemap_index.xml']],
  ['an article that sends robots away', (address, request, response) => address === 'the/x/' && isRobot(request) && !!redirect('/bet/')(response), ['cloaked /the/x/']],
]
for (const [name, answer, expected] of cases) {
  test(`shown to some: ${name}`, async () => {
    assert.deepEqual(await told({ answer }), expected)
  })
}

test('a file of a page is asked for as what the page wants it for', async () => {
  const answer: ServeOptions['answer'] = (_, { headers }, response) => {
    const isStyle = headers['sec-fetch-dest'] === 'style'
    if (isStyle) response.end('body { background: url(/bet.png) }')
    return isStyle
  }
  assert.deepEqual(await told({ answer }), ['changed assets/cong.css'])
})

test('a policy that those who come from a search do not get is missing', async () => {
  const answer: ServeOptions['answer'] = (address, request, response) => {
    if (address === 'the/x/' && isSearcher(request))
      response.removeHeader('content-security-policy')
    return false
  }
  assert.deepEqual(await told({ answer }), ['header-missing /the/x/'])
})

test('a header that leads robots elsewhere is told', async () => {
  const answer: ServeOptions['answer'] = (address, request, response) => {
    if (address === 'the/x/' && isRobot(request)) response.setHeader('refresh', '0; url=/bet/')
    return false
  }
  assert.deepEqual(await told({ answer }), ['header-foreign /the/x/'])
})

test('a host that keeps off false robots is told once, as something that could not be looked at', async () => {
  const answer: ServeOptions['answer'] = (_, request, response) =>
    isRobot(request) && !!response.writeHead(403).end('no')
  assert.deepEqual(await told({ answer }), ['no-answer /'])
})

const packings = {
  gzip: gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  zstd: zstdCompressSync,
}
for (const [encoding, pack] of Object.entries(packings)) {
  const packed = (text: string) =>
    at('the/x/', (response) => {
      response.setHeader('content-encoding', encoding).end(pack(text))
    })
  test(`what is packed by ${encoding} is compared with what is in it`, async () => {
    assert.deepEqual(await told({ answer: packed('x') }), [])
    assert.deepEqual(await told({ answer: packed('y') }), ['changed the/x/index.html'])
    const endless = packed('x'.repeat(50_000_000))
    assert.deepEqual(await told({ answer: endless }), ['changed the/x/index.html'])
  })
  test(`what is labelled ${encoding} and is not is told: a browser shows an error`, async () => {
    const answer = at('the/x/', (response) => {
      response.setHeader('content-encoding', encoding).end('x')
    })
    assert.deepEqual(await told({ answer }), ['encoding-wrong the/x/index.html'])
  })
}

test('a label that no browser knows is told, and one that says nothing is not', async () => {
  for (const [encoding, expected] of [
    ['x', ['encoding-wrong the/x/index.html']],
    ['identity', []],
  ] as const) {
    const answer = at('the/x/', (response) => {
      response.setHeader('content-encoding', encoding).end('x')
    })
    assert.deepEqual(await told({ answer }), expected)
  }
})

// biome-ignore format: one case a line
const variants: readonly (readonly [string, NonNullable<ServeOptions['answer']>, readonly string[]])[] = [
  ['a section without its slash leads to it', at('tin-tuc', redirect('/tin-tuc/')), []],
  ['a section without its slash is the section', at('tin-tuc', (response) => response.end(built['tin-tuc/index.html'])), []],
  ['something else without the slash', at('tin-tuc', (response) => response.end(bet)), ['added /tin-tuc']],
  ['away without the slash', at('tin-tuc', redirect('https://bet.example/')), ['redirected /tin-tuc']],
  ['something else in capitals', at('TIN-TUC/', (response) => response.end(bet)), ['added /TIN-TUC/']],
  ['the section in capitals', at('TIN-TUC/', redirect('/tin-tuc/')), []],
  ['something else for a query', (_, { url }, response) => url === '/?p=123' && !!response.end(bet), ['added /?p=123']],
  ['away for a query', (_, { url }, response) => url === `/?${random}` && !!redirect('https://bet.example/')(response), [`redirected /?${random}`]],
  ['home for a query', (_, { url }, response) => url === '/?p=123' && !!redirect('/')(response), []],
]
for (const [name, answer, expected] of variants) {
  test(`addresses that are nearly those of the site, ${name}`, async () => {
    assert.deepEqual(await told({ answer, headers: rightHeaders }), expected)
  })
}

test('the sample has the home page and the sections, and is another for another build', () => {
  const pages = (content: string) => [
    ...entriesOf({
      'index.html': content,
      'tin-tuc/index.html': 'a',
      ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`a/${n}/index.html`, 'a'])),
    }),
  ]
  const [one, same, other] = ['1', '1', '2'].map((content) =>
    sampleOf(pages(content)).map(([path]) => path),
  )
  assert.deepEqual(one, same)
  assert.equal(one?.length, 200)
  assert.deepEqual(one?.slice(0, 2), ['index.html', 'tin-tuc/index.html'])
  assert.notDeepEqual(one, other)
})
