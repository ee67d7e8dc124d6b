import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeSite } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'
import { tinyPng } from '../fixtures/tiny-files.ts'
import { type BuiltSite, buildSample } from './sample-site.ts'

const { folder, remove } = await makeSite({
  'tin-tuc/cu.md': articleText(
    'date: 2025-01-01\ntags: [chung]',
    '[một](hen-gio.md) [hai](het-han.md) [ba](/the/rieng-hen-gio/) [bốn](/cu/het-han.html)',
  ),
  'tin-tuc/hen-gio.md': articleText(
    'title: Bài hẹn giờ\ndate: 2026-03-01 08:00\ntags: [chung, riêng hẹn giờ]\naliases: [/cu/hen-gio.html]',
    '![Lễ chào cờ](hen-gio.png)',
  ),
  'tin-tuc/hen-gio.png': tinyPng(7, 5),
  'tin-tuc/het-han.md': articleText(
    'title: Bài hết hạn\ndate: 2024-02-01\nexpires: 2026-02-01 17:00\ntags: [chung, riêng hết hạn]\naliases: [/cu/het-han.html]',
    '![Lễ chào cờ](het-han.png)',
  ),
  'tin-tuc/het-han.png': tinyPng(7, 6),
})
after(remove)

const at = (moment: string) => buildSample(['--content', folder, '--at', moment])
const before = await at('2026-02-01T16:59:59+07:00')
const later = await at('2026-03-01T08:00:00+07:00')

/** Pages and documents that name a published article, and files that are there because of it. */
const places = {
  lists: ['index.html', 'tin-tuc/index.html'],
  feeds: ['feed.xml', 'feed.json', 'tin-tuc/feed.xml', 'tin-tuc/feed.json'],
  'the sitemap': ['sitemap.xml'],
  'the list of articles as data': ['bai-viet.json'],
  'a tag that others have too': ['the/chung/index.html'],
  'neighbours, related articles and links of another article': ['tin-tuc/cu/index.html'],
}

const articles: [slug: string, year: number, shown: BuiltSite, hidden: BuiltSite][] = [
  ['hen-gio', 2026, later, before],
  ['het-han', 2024, before, later],
]
for (const [slug, year, shown, hidden] of articles) {
  const what = slug === 'hen-gio' ? 'a scheduled article' : 'an expired article'
  const own = [
    `tin-tuc/${slug}/index.html`,
    `the/rieng-${slug}/index.html`,
    `luu-tru/${year}/index.html`,
    `cu/${slug}.html`,
  ]

  for (const [place, files] of Object.entries(places)) {
    test(`${what} is in ${place} while it is published, and only then`, async () => {
      for (const file of files) {
        assert.ok((await shown.read(file)).includes(`/tin-tuc/${slug}/`), file)
        assert.ok(!(await hidden.read(file)).includes(slug), file)
      }
    })
  }

  test(`${what} has its page, its tag, its year, its old address and its pictures only then`, () => {
    const isThere = (site: BuiltSite) => own.map((file) => site.files.includes(file))
    assert.deepEqual([isThere(shown), isThere(hidden)], [own.map(() => true), own.map(() => false)])
    const picture = new RegExp(`^assets/${slug}-`)
    const endings = (site: BuiltSite) =>
      site.files.filter((file) => picture.test(file)).map((file) => file.split('.').at(-1))
    assert.deepEqual([endings(shown).toSorted(), endings(hidden)], [['png', 'webp'], []])
  })

  test(`${what} is nowhere else`, async () => {
    for (const file of hidden.files.filter((name) =>
      /\.(?:html|xml|json|txt|js|webmanifest)$/.test(name),
    )) {
      const text = await hidden.read(file)
      assert.ok(!text.includes(slug), file)
      assert.ok(!text.includes(slug === 'hen-gio' ? 'hẹn giờ' : 'hết hạn'), file)
    }
  })
}

test('neighbours and related articles change with it', async () => {
  const beside = async (site: BuiltSite) => {
    const page = await site.read('tin-tuc/cu/index.html')
    const block = (start: string, end: string) =>
      page.slice(page.indexOf(start), page.indexOf(end, page.indexOf(start)))
    const slugs = (text: string) =>
      [...text.matchAll(/href="\/tin-tuc\/(h[^"]+)\/"/g)].map(([, slug]) => slug)
    return [
      slugs(block('Bài trước và bài sau', '</nav>')),
      slugs(block('Cùng chủ đề', '</section>')),
    ]
  }
  assert.deepEqual(await beside(before), [['het-han'], ['het-han']])
  assert.deepEqual(await beside(later), [['hen-gio'], ['hen-gio']])
})
