import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { words } from '../../templates/words/words.ts'
import { englishSite, makeEnglish } from '../site/english-site.ts'
import { fullConfig, fullSite } from './full-site.ts'
import { successor } from './merged-site.ts'
import { renderAll } from './render-all.ts'

const config = { ...fullConfig, english: makeEnglish({ responsible: 'The Office' }), links: [] }
const { statistics, phone, email } = fullConfig
const settings = { ...config, statistics, phone, email }
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i

/** What readers see and hear of a page besides its own text, without what is marked as Vietnamese. */
function frameTexts(markup: string): string[] {
  const frame = markup
    .replace(/<div class="body">[\s\S]*?\n<\/div>/g, '')
    .replace(/<(?!html)(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<meta property="og:locale:alternate"[^>]*>/g, '')
    .replace(/<script type="application[\s\S]*?<\/script>/g, '')
  const said = [...frame.matchAll(/ (?:aria-label|title|alt|content|data-words)="([^"]*)"/g)]
  return [...said.map(([, text = '']) => text), ...frame.split(/<[^>]*>/)].filter(
    (text) => text.trim() !== '',
  )
}

/** Whole sentences and labels of a language, those that are functions cut at what they are given. */
function phrases(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return String(value('\n', '\n', '\n')).split('\n')
  return Object.values(value as object).flatMap(phrases)
}

const own = phrases(words('en'))
const foreign = phrases(words('vi'))
  .map((text) => text.trim())
  .filter((text) => /\p{L}{2}/u.test(text) && !own.some((english) => english.includes(text)))

/** Its proper name without the letters that the test looks for. */
const merged = { ...successor, english: 'Dinh Cong Ward' }

for (const archived of [false, true]) {
  const kind = archived ? 'an archive' : 'a site'
  const pages = renderAll(
    englishSite({ ...settings, ...(archived && { successor: merged, statistics: null }) }),
  )
  const inEnglish = [...pages].filter(([path]) => path.startsWith('/en/'))

  test(`no Vietnamese word is left around the pages in English of ${kind}`, () => {
    assert.ok(foreign.length > 80)
    assert.ok(inEnglish.length > 8)
    assert.ok(inEnglish.some(([, markup]) => markup.includes('id="xem-anh"')))
    for (const [path, markup] of inEnglish) {
      assert.match(markup, /<html lang="en">/, path)
      for (const text of frameTexts(markup)) {
        assert.doesNotMatch(text, vietnamese, `${path}: ${text}`)
        const left = foreign.find((phrase) => text.includes(phrase))
        assert.equal(left, undefined, `${path}: ${text}`)
      }
    }
  })
}

test('the test above sees Vietnamese words where there are some', () => {
  const texts = frameTexts(renderAll(fullSite()).get('/tin-tuc/ket-nap/index.html') ?? '')
  const found = foreign.filter((phrase) => texts.some((text) => text.includes(phrase)))
  assert.ok(found.length > 25, String(found.length))
})

const pages = renderAll(englishSite(settings))
const page = (path: string) => pages.get(path) ?? assert.fail(`no page ${path}`)

test('every page in either language tells its languages, and the other one tells the same', () => {
  const told = new Map<string, string>()
  for (const [path, markup] of pages) {
    const links = [
      ...markup.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="[^"]*\.vn([^"]*)">/g),
    ]
    if (links.length > 0) {
      told.set(path.replace(/index\.html$/, ''), links.map(([, ...link]) => link.join(' ')).join())
    }
  }
  assert.equal(told.size, 16)
  for (const [address, links] of told) {
    const twin = address.startsWith('/en/') ? address.slice(3) : `/en${address}`
    assert.equal(told.get(twin), links, address)
    assert.ok(links.includes(` ${address},`), address)
  }
})

test('a shared link tells of the other language exactly where there is a page in it', () => {
  const locales = { vi: 'vi_VN', en: 'en_GB' }
  for (const [path, markup] of pages) {
    const told = [...markup.matchAll(/property="og:locale(:alternate)?" content="([^"]*)"/g)]
    const [own, other] = path.startsWith('/en/')
      ? [locales.en, locales.vi]
      : [locales.vi, locales.en]
    const hasTwin = markup.includes('<link rel="alternate" hreflang=')
    const isShared = markup.includes('property="og:type"')
    assert.deepEqual(
      told.map(([, alternate = '', locale]) => `${alternate} ${locale}`),
      isShared ? [` ${own}`, ...(hasTwin ? [`:alternate ${other}`] : [])] : [],
      path,
    )
  }
})

// biome-ignore format: one case a line
const switches: [page: string, leads: string][] = [
  ['/lien-he/index.html', '<a href="/en/lien-he/" lang="en" hreflang="en" rel="alternate">English</a>'],
  ['/en/lien-he/index.html', '<a href="/lien-he/" lang="vi" hreflang="vi" rel="alternate">Tiếng Việt</a>'],
  ['/tin-tuc/chi-tieng-viet/index.html', '<a href="/en/" lang="en" hreflang="en">English</a>'],
  ['/404.html', '<a href="/en/" lang="en" hreflang="en">English</a>'],
]
for (const [path, leads] of switches) {
  test(`${path} leads to the other language`, () => {
    assert.ok(page(path).includes(leads))
  })
}

test('a site of one language has no switch', () => {
  assert.doesNotMatch([...renderAll(fullSite()).values()].join(), /hreflang|og:locale:alternate/)
})

test('dates are written the English way', () => {
  assert.match(page('/en/tin-tuc/hop-dan/index.html'), />Monday, 5 September 2022</)
  assert.match(page('/en/luu-tru/2022/index.html'), />5 Sep 2022</)
})

test('there is one page for what is not found, and every link keeps the base path', () => {
  assert.ok(!pages.has('/en/404.html'))
  for (const [path, markup] of renderAll(englishSite(settings, '/x/'))) {
    for (const [, address = ''] of markup.matchAll(/(?:href|src)="(\/[^"]*)"/g)) {
      assert.match(address, /^\/x\//, path)
    }
  }
})

test('the pages of both languages are valid HTML, and no title is there twice', async () => {
  const checker = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off' },
  })
  for (const [path, markup] of pages) {
    const { results } = await checker.validateString(markup)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
      path,
    )
  }
  const titles = [...pages.values()].map((markup) => /<title>([^<]*)/.exec(markup)?.[1])
  assert.equal(new Set(titles).size, titles.length)
})
