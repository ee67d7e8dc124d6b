import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { htmlOf, problemsOf, renderText } from './render-text.ts'

const one = '![Người dân họp](hop-dan.png "Họp tối.")'
const other = '![Hàng cây](2022/cay%20xanh.png)'

describe('galleries', () => {
  test('pictures in a row are a list of links to the whole pictures, with their captions', () => {
    const { body, problems } = renderText(`${one}\n${other}`)
    assert.deepEqual(problems, [])
    assert.deepEqual(body.shows, ['gallery'])
    const [first = '', second = ''] = body.html.match(/<li>.*<\/li>/g) ?? []
    assert.match(
      body.html,
      /^<ul class="gallery" data-bo-anh>\n<li>.*<\/li>\n<li>.*<\/li>\n<\/ul>\n/,
    )
    assert.match(
      first,
      /<a href="\/assets\/hop-dan-0a1b2c3d\.png"><img [^>]*alt="Người dân họp"[^>]*><\/a><figcaption>Họp tối\.<\/figcaption>/,
    )
    assert.match(second, /<img [^>]*loading="lazy"[^>]*><\/a><\/figure>/)
    assert.equal(body.text, 'Họp tối.')
  })

  test('one picture, and pictures with an empty line between, are none', () => {
    for (const text of [one, `${one}\n\n${other}`]) {
      const { body } = renderText(text)
      assert.equal(body.shows, undefined)
      assert.doesNotMatch(body.html, /<ul/)
    }
  })

  const rows: [what: string, text: string, problems: string[]][] = [
    ['words between the pictures', `${one}\nChữ ở giữa.\n${other}`, ['2:1 gallery-text']],
    ['words below them', `${one}\n${other}\nẢnh: Văn phòng`, ['3:1 gallery-text']],
    ['words before them', `Mấy tấm ảnh:\n${one}\n${other}`, ['1:1 gallery-text']],
    ['colons around them', `::: anh\n${one}\n${other}\n:::`, ['1:1 gallery-fence']],
    ['colons around one', `::: anh\n${one}\n:::`, ['1:1 gallery-fence']],
    ['a document among them', `${one}\n![Kế hoạch](ke-hoach.pdf)`, ['2:13 gallery-file']],
    ['sound among them', `${one}\n![Lời nói](loi-noi.mp3)`, ['2:12 gallery-file']],
    ['words around pictures in one line', `Xem ${one} và ${other} nhé.`, []],
    ['words under a single picture', `${one}\nẢnh: Văn phòng`, []],
    ['colons in a sentence', 'Gồm ::: ba dấu.', []],
  ]
  for (const [what, text, problems] of rows) {
    test(`${what}: ${problems[0] ?? 'no problem'}`, () =>
      assert.deepEqual(problemsOf(text), problems))
  }
})

describe('sound and film', () => {
  test('sound in a paragraph of its own has a player and a link to its file', () => {
    const { body } = renderText('![Lời nói](loi-noi.mp3 "Bản tin 5/9.")')
    assert.deepEqual(body.shows, ['medium'])
    assert.match(
      body.html,
      /<audio controls preload="none" src="\/assets\/loi-noi-0a1b2c3d\.mp3" aria-label="Lời nói"><\/audio>/,
    )
    assert.match(
      body.html,
      /<figcaption>Bản tin 5\/9\. <a class="attachment" href="[^"]+\.mp3">Tải về /,
    )
  })

  test('a film on a named site is a link that says so, and nothing of it is loaded', () => {
    const html = htmlOf('![Phim về phường](https://www.youtube.com/watch?v=x)')
    assert.match(
      html,
      /<a href="https:\/\/www\.youtube\.com\/watch\?v=x" target="_blank" rel="noopener noreferrer"><b>Phim về phường<\/b> <span>Xem trên YouTube<\/span>/,
    )
    assert.match(html, /YouTube là trang khác\./)
    assert.doesNotMatch(html, /<(?:iframe|img|video)|src=/)
  })

  test('its host counts as a link to another site', () => {
    const { body } = renderText('![Phim về phường](https://youtu.be/x)')
    assert.deepEqual(
      body.externalLinks.map(({ host }) => host),
      ['youtu.be'],
    )
  })

  const rows: [what: string, text: string, problems: string[]][] = [
    ['a film elsewhere', '![Phim](https://khac.vn/x.mp4)', ['1:9 picture-remote']],
    [
      'a named site that only looks like it',
      '![Phim](https://youtube.com.khac.vn/x)',
      ['1:9 picture-remote'],
    ],
    [
      'a film of a named site among words',
      'Xem ![Phim](https://youtu.be/x) nhé',
      ['1:13 picture-remote'],
    ],
    ['a film without a name', '![](https://youtu.be/x)', ['1:5 alt-missing']],
  ]
  for (const [what, text, problems] of rows) {
    test(`${what}: ${problems[0]}`, () => assert.deepEqual(problemsOf(text), problems))
  }
})
