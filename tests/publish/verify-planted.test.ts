import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SiteUnreachable, verifyUrl } from '../../scripts/publish/verify/verify-url.ts'
import { entriesOf, type Files } from './folder-of.ts'
import { type ServeOptions, serveSite } from './site-server.ts'
import { at, built, random, redirect, told, verified } from './verify-served.ts'

const bet = '<title>Nhà cái</title>'
const planted: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'a page that the home leads to, in any spelling',
    {
      'index.html': `<a href='/ca-do'>1</a><a href=/bet2/?x=1>2</a><A HREF = "&#x2f;bet3&#47;">3</A><a href="bet4/">4</a><meta content="0; url=/bet5/">`,
      'ca-do': bet,
      'bet2/index.html': bet,
      'bet3/index.html': bet,
      'bet4/index.html': bet,
      'bet5/index.html': bet,
    },
    ['changed index.html', '/ca-do', '/bet2/?x=1', '/bet3/', '/bet4/', '/bet5/'],
  ],
  [
    'a page that a section leads to, and one that this leads to',
    {
      'tin-tuc/index.html':
        '<a href="keo/">1</a><a href="/khong-co/">0</a><a href="//bet.example/">0</a>',
      'tin-tuc/keo/index.html': '<a href="../keo-2/">2</a><a href="/tin-tuc/a">a</a>',
      'tin-tuc/keo-2/index.html': '<a href="../keo/">1</a>',
    },
    ['changed tin-tuc/index.html', '/tin-tuc/keo/', '/tin-tuc/keo-2/'],
  ],
  [
    'a page that the sitemap lists',
    {
      'sitemap.xml':
        '<urlset><loc>https://daikim.example.vn/p1/</loc><loc>\nhttps://daikim.example.vn/the/x/</loc></urlset>',
      'p1/index.html': bet,
    },
    ['changed sitemap.xml', '/p1/'],
  ],
  [
    'a second sitemap that robots.txt names, and its page',
    {
      'robots.txt': 'User-agent: *\nSITEMAP: https://daikim.example.vn/s2.xml\n',
      's2.xml': '<urlset><loc>https://daikim.example.vn/p2/</loc></urlset>',
      'p2/index.html': bet,
    },
    ['changed robots.txt', '/s2.xml', '/p2/'],
  ],
  [
    'a sitemap that nothing names, and its page',
    {
      'sitemap_index.xml': '<sitemapindex><loc>https://daikim.example.vn/p3</loc></sitemapindex>',
      p3: bet,
    },
    ['/sitemap_index.xml', '/p3'],
  ],
]
for (const [name, more, expected] of planted) {
  test(`over HTTP, planted: ${name}`, async () => {
    assert.deepEqual(
      await told({ files: { ...built, ...more } }),
      expected.map((line) => (line.startsWith('/') ? `added ${line}` : line)),
    )
  })
}

test('a planted farm of pages is not followed for ever', async () => {
  let pages = 0
  const lines = await told({
    files: { ...built, 'index.html': '<a href="/bet/1/">1</a>' },
    answer: (address, _, response) => {
      const [, page] = /^bet\/(\d+)\/$/.exec(address) ?? []
      if (page === undefined) return false
      pages++
      response.end(
        `<a href="/bet/${2 * Number(page)}/"></a><a href="/bet/${2 * Number(page) + 1}/"></a>`,
      )
      return true
    },
  })
  assert.ok(lines.length > 400 && pages <= 500, `${lines.length} told, ${pages} asked`)
})

test('an old address that leads to a page of the site was not planted', async () => {
  const files = { ...built, 'index.html': '<a href="/cu/">cũ</a><a href="/la/">lạ</a>' }
  const answer: ServeOptions['answer'] = (address, _, response) => {
    if (address !== 'cu/' && address !== 'la/') return false
    redirect(address === 'cu/' ? '/the/x' : 'https://bet.example/')(response)
    return true
  }
  assert.deepEqual(await told({ files, answer }), ['changed index.html', 'added /la/'])
})

test('what must not be there is told: programs, secrets, names of planted pages', async () => {
  const files = {
    ...built,
    '.env': 'x',
    '.git/config': 'x',
    'wp-login.php': 'x',
    'casino/index.html': bet,
  }
  assert.deepEqual(
    (await told({ files })).toSorted(),
    ['/.env', '/.git/config', '/casino/', '/wp-login.php'].map((path) => `probe-found ${path}`),
  )
  // A page of the site may have such a name, and a host may say no in three ways.
  assert.deepEqual(await told({ files }, files), [])
  for (const status of [403, 404, 410]) {
    const answer = at('.env', (response) => response.writeHead(status).end())
    assert.deepEqual(await told({ answer }), [])
  }
  const answer = at('admin.php', redirect('/'))
  assert.deepEqual(await told({ answer }), ['probe-found /admin.php'])
})

test('a host that answers every address is told once for each kind, and what is planted there all the same', async () => {
  const answer: ServeOptions['answer'] = (address, _, response) => {
    const isOurs = address === '' || `${address}index.html` in built || address in built
    if (!isOurs) response.end(address === 'casino/' ? bet : 'Xin chào')
    return !isOurs
  }
  assert.deepEqual(await told({ answer }), [
    `soft-404 /${random}/`,
    `soft-404 /${random}.html`,
    `soft-404 /${random}.php`,
    `soft-404 /tin-tuc/${random}/`,
    'probe-found /casino/',
  ])
})

test('the page for what is not there may be had in two ways, and must be the own one', async () => {
  const asked = at('404.html', (response) => response.writeHead(404).end(built['404.html']))
  assert.deepEqual(await told({ answer: asked }), [])
  const foreign: ServeOptions['answer'] = (address, _, response) => {
    const isMissing = address === `${random}/`
    if (isMissing) response.writeHead(404).end(bet)
    return isMissing
  }
  assert.deepEqual(await told({ answer: foreign }), [`missing-page-foreign /${random}/`])
  const gone: ServeOptions['answer'] = (address, request, response) =>
    foreign(address, request, response) || asked(address, request, response)
  assert.deepEqual(await told({ answer: gone }), [`missing-page-foreign /${random}/`])
  assert.deepEqual(await told({ files: { ...built, '404.html': bet } }), [
    'changed 404.html',
    `missing-page-foreign /${random}/`,
  ])
})

test('what only the host reads, or sends compressed, may be kept back, and must not be another', async () => {
  const more = { _headers: 'x', '.htaccess': 'x', 'the/x/index.html.gz': 'z', 'only.gz': 'z' }
  const manifest = { ...built, ...more }
  assert.deepEqual(await told({ files: built }, manifest), ['missing only.gz'])
  assert.deepEqual(await told({ files: manifest }, manifest), [])
  assert.deepEqual(await told({ files: { ...manifest, _headers: 'y' } }, manifest), [
    'changed _headers',
  ])
})

test('a site that does not answer cannot be verified', async () => {
  const gone = await serveSite({ files: built, answer: (_, __, response) => !!response.destroy() })
  await assert.rejects(verified(gone), SiteUnreachable)
})

test('a site that stops answering is asked no further, and what was found before is told', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, page) => [`p${page}`, 'x']))
  const answer: ServeOptions['answer'] = (address, _, response) =>
    address.startsWith('p') && !!response.destroy()
  const lines = await told(
    { files: { ...built, ...many, 'index.html': bet }, answer },
    { ...built, ...many },
  )
  assert.deepEqual(lines.slice(0, 2), ['given-up /', 'changed index.html'])
  assert.ok(lines.slice(2).every((line) => line.startsWith('no-answer p')))
  assert.ok(lines.length < 30)
})

test('a server that says nothing is not waited for longer than was said', async () => {
  const silent = await serveSite({ files: built, answer: (address) => address === '' })
  const run = verifyUrl({
    site: silent.site,
    manifest: entriesOf({}),
    random,
    withHeaders: true,
    timeoutMilliseconds: 1,
    onProgress: () => {},
  })
  await assert.rejects(
    run,
    (error) => error instanceof SiteUnreachable && error.reason === 'timeout',
  )
})
