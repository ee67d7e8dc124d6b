import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withoutLinks } from '../../../scripts/content/markdown/without-links.ts'
import { htmlOf, problemsOf, renderText } from './render-text.ts'

const hidden = '<span class="visually-hidden"> (mở trang khác)</span>'

describe('links out of the site', () => {
  const shown: [written: string, html: string][] = [
    [
      '[a](https://a.example.com/x?b=1&c=2)',
      `<a href="https://a.example.com/x?b=1&amp;c=2" rel="noopener nofollow">a${hidden}</a>`,
    ],
    ['[a](https://hanoi.gov.vn/)', `<a href="https://hanoi.gov.vn/" rel="noopener">a${hidden}</a>`],
    [
      '[a](https://gov.vn.example.com/)',
      `<a href="https://gov.vn.example.com/" rel="noopener nofollow">a${hidden}</a>`,
    ],
    [
      '[a](//b.example.com/)',
      `<a href="https://b.example.com/" rel="noopener nofollow">a${hidden}</a>`,
    ],
    [
      '[a](/\\b.example.com/)',
      `<a href="https://b.example.com/" rel="noopener nofollow">a${hidden}</a>`,
    ],
    [
      '[a](mailto:a@b.vn?subject=H%E1%BB%8Fi%26x)',
      '<a href="mailto:a@b.vn?subject=H%E1%BB%8Fi%26x">a</a>',
    ],
    ['[024 3864-1](tel:024 3864)', '[024 3864-1](tel:024 3864)'],
    ['[024 3864-1](tel:0243864)', '<a href="tel:0243864">024\u00a03864\u20111</a>'],
  ]
  for (const [written, html] of shown) {
    test(`${written} is shown right`, () => assert.equal(htmlOf(written), `<p>${html}</p>`))
  }
})

describe('addresses in the text', () => {
  test('full ones and e-mail addresses become links', () => {
    const html = htmlOf('Xem https://hanoi.gov.vn/tin hoặc a@b.vn.')
    assert.ok(html.includes('<a href="https://hanoi.gov.vn/tin" rel="noopener">'))
    assert.ok(html.includes('<a href="mailto:a@b.vn">a@b.vn</a>.'))
  })

  test('bare names, ftp and scripts stay words', () => {
    for (const text of [
      'www.hanoi.gov.vn',
      'dai.kim',
      'ftp://a.vn',
      '//a.vn',
      'javascript:alert(1)',
    ]) {
      assert.equal(htmlOf(text), `<p>${text}</p>`)
    }
  })
})

describe('links inside the site', () => {
  const links: [written: string, address: string, anchor: string | null][] = [
    ['hop-dan.md', '/tin-tuc/hop-dan/', null],
    ['./2022/H%E1%BB%8Dp%20D%C3%A2n.MD', '/tin-tuc/hop-dan/', null],
    ['../thong-bao/2022/x.md#muc-a', '/thong-bao/x/', 'muc-a'],
    ['../trang/lien-he.md', '/lien-he/', null],
    ['/tin-tuc/x.md', '/tin-tuc/x/', null],
    ['/lien-he', '/lien-he/', null],
    ['/lien-he/index.html#muc-%C3%A1', '/lien-he/', 'muc-á'],
    ['/feed.xml', '/feed.xml', null],
    ['/tin-c%C5%A9/', '/tin-cũ/', null],
    ['/', '/', null],
    ['https://daikim.example.vn/tin-tuc/x/?a=1', '/tin-tuc/x/', null],
    ['http://DAIKIM.example.vn', '/', null],
    ['#muc-x', '/tin-tuc/bai/', 'muc-x'],
  ]
  for (const [written, address, anchor] of links) {
    test(`${written} leads to ${address}`, () => {
      const { body, problems } = renderText(`Một\n[xem](${written})`, { firstLine: 5 })
      assert.deepEqual(body.links, [{ address, anchor, written, line: 6 }])
      assert.deepEqual(problems, [])
    })
  }

  test('the base path stands before every site path', () => {
    const basePath = '/phuong/'
    assert.equal(
      htmlOf('[a](/lien-he/?x=1#b)', { basePath }),
      '<p><a href="/phuong/lien-he/?x=1#b">a</a></p>',
    )
    assert.equal(
      htmlOf('[a](https://daikim.example.vn/phuong/lien-he/)', { basePath }),
      '<p><a href="/phuong/lien-he/">a</a></p>',
    )
    assert.ok(htmlOf('[a](ke-hoach.pdf)', { basePath }).includes('href="/phuong/assets/ke-hoach-'))
  })

  test('a standing page links to its own parts', () => {
    const { links } = renderText('[a](#muc-b)', { file: 'trang/lien-he.md' }).body
    assert.equal(links[0]?.address, '/lien-he/')
  })

  test('a document tells its type and size', () => {
    const { body } = renderText('[Kế hoạch](ke-hoach.pdf) [Mẫu](/thong-bao/bieu-mau.docx)')
    const facts = (text: string) => `<span class="attachment-facts">(${text})</span>`
    assert.ok(
      body.html.includes(
        `<a class="attachment" href="/assets/ke-hoach-0a1b2c3d.pdf">Kế hoạch ${facts('PDF, 120 KB')}</a>`,
      ),
    )
    assert.ok(body.html.includes(facts('Word, 1,2 MB')))
    assert.deepEqual(body.attachments, ['tin-tuc/ke-hoach.pdf', 'thong-bao/bieu-mau.docx'])
    assert.ok(htmlOf('[a](../thong-bao/bieu-mau.docx)', { language: 'en' }).includes('1.2 MB'))
  })
})

describe('links that cannot be followed', () => {
  const refused: [written: string, problem: string][] = [
    ['[a](javascript:alert(1))', '1:5 link-scheme'],
    ['[a](JaVaScRiPt:alert)', '1:5 link-scheme'],
    ['[a](java&#10;script:alert)', '1:1 link-scheme'],
    ['[a](&#1;javascript:alert)', '1:5 link-broken'],
    ['[a](vbscript:x)', '1:5 link-scheme'],
    ['[a](data:text/html,x)', '1:5 link-scheme'],
    ['[a](file:///c:/x.pdf)', '1:5 link-scheme'],
    ['<javascript:alert(1)>', '1:2 link-scheme'],
    ['[a](www.hanoi.gov.vn/tin)', '1:5 link-broken'],
    ['[a](tin-tuc/x/)', '1:5 link-broken'],
    ['[a](../../x.md)', '1:5 link-broken'],
    ['[a](README.md)', '1:5 link-broken'],
    ['[a]()', '1:1 link-broken'],
    ['[a](https://gov.vn@example.com/)', '1:5 host-behind-name'],
    [`[a](https://a.vn/${'x'.repeat(2048)})`, '1:5 link-broken'],
    ['[](https://hanoi.gov.vn/)', '1:4 link-without-text'],
    ['[ &#8203;&shy; ](/lien-he/)', '1:18 link-without-text'],
    ['[\u2800\u3164](ke-hoach.pdf)', '1:6 link-without-text'],
    ['[a](http://)', '1:5 link-broken'],
    ['[a](ke-hoach-2.pdf)', '1:5 attachment-missing'],
  ]
  for (const [written, problem] of refused) {
    test(`${written} keeps its words only`, () => {
      const { html, links } = renderText(written).body
      assert.doesNotMatch(html, /<a\b|href/)
      assert.deepEqual(links, [])
      assert.deepEqual(problemsOf(written), [problem])
    })
  }

  test('the repaired line is told where it is known', () => {
    const fixOf = (text: string) => renderText(text).problems[0]?.fix
    assert.equal(fixOf('Xem [a](www.hanoi.gov.vn)!'), 'Xem [a](https://www.hanoi.gov.vn)!')
    assert.equal(fixOf('Xem [a](ke-hoch.pdf)!'), 'Xem [a](ke-hoach.pdf)!')
    assert.equal(fixOf('Xem [a](bieu-mau.docx)!'), 'Xem [a](../thong-bao/bieu-mau.docx)!')
    assert.equal(fixOf('[a](javascript:x)'), null)
  })
})

describe('links to pages that are not published', () => {
  const html = htmlOf('[**một** hai](/tin-tuc/a/#b) [ba](/tin-tuc/b/ "x > y") [c](/tin-c%C5%A9/)', {
    basePath: '/x/',
  })

  test('become their words', () => {
    assert.equal(
      withoutLinks(html, new Set(['/tin-tuc/a/', '/tin-tuc/b/', '/tin-cũ/']), '/x/'),
      '<p><strong>một</strong> hai ba c</p>',
    )
  })

  test('others stay', () => {
    assert.equal(withoutLinks(html, new Set(['/tin-tuc/', '/x/tin-tuc/a/']), '/x/'), html)
    assert.equal(withoutLinks(html, new Set(), '/x/'), html)
  })
})
