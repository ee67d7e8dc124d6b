import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { htmlOf, problemsOf, renderText } from './render-text.ts'

const image = (lazy = '') =>
  `<img src="/assets/hop-dan-0a1b2c3d.png" alt="Người dân họp" width="640" height="360"${lazy} decoding="async">`

describe('pictures', () => {
  test('one alone in its paragraph is a figure with its caption', () => {
    assert.equal(
      htmlOf('![Người dân họp](hop-dan.png "Họp <tối> 5/9")'),
      `<figure>\n${image()}\n<figcaption>Họp &lt;tối&gt; 5/9</figcaption>\n</figure>`,
    )
    assert.equal(htmlOf('![Người dân họp](hop-dan.png)'), `<figure>\n${image()}\n</figure>`)
  })

  test('one inside a sentence stays there', () => {
    assert.equal(htmlOf('Xem ![Người dân họp](hop-dan.png).'), `<p>Xem ${image()}.</p>`)
  })

  test('all but the first wait until they are near', () => {
    const html = htmlOf('![Người dân họp](hop-dan.png)\n\n![Người dân họp](hop-dan.png)')
    const figure = (lazy = '') => `<figure>\n${image(lazy)}\n</figure>`
    assert.equal(html, `${figure()}\n${figure(' loading="lazy"')}`)
  })

  test('one inside a link is a link', () => {
    assert.equal(
      htmlOf('[![Người dân họp](hop-dan.png)](/lien-he/)'),
      `<p><a href="/lien-he/">${image()}</a></p>`,
    )
  })

  test('names are found with blanks, NFD, Windows slashes and whole paths', () => {
    for (const name of [
      '2022/cay%20xanh.png',
      '<2022\\cay xanh.png>',
      '/tin-tuc/2022/cay%20xanh.png',
    ]) {
      const { body, problems } = renderText(`![Hàng cây](${name})`)
      assert.deepEqual(body.attachments, ['tin-tuc/2022/cay xanh.png'], name)
      assert.deepEqual(problems, [])
    }
  })

  test('documents become links, and so do sound and film among words', () => {
    assert.equal(
      htmlOf('Nghe ![Lời nói](loi-noi.mp3)'),
      '<p>Nghe <a class="attachment" href="/assets/loi-noi-0a1b2c3d.mp3">Lời nói <span class="attachment-facts">(MP3, 120 KB)</span></a></p>',
    )
  })

  const refused: [written: string, problems: string[]][] = [
    ['![](hop-dan.png)', ['1:5 alt-missing']],
    ['![Họp](hop-dn.png)', ['1:8 picture-missing']],
    ['![Họp](https://a.vn/b.png)', ['1:8 picture-remote']],
    ['![Họp](data:image/png;base64,AAAA)', ['1:8 picture-missing']],
    ['![Họp](../../b.png)', ['1:8 picture-missing']],
    ['![Họp]()', ['1:1 picture-missing']],
    ['![ảnh](hop-dan.png)', ['1:3 alt-empty-words']],
    ['![Image 2](hop-dan.png)', ['1:3 alt-empty-words']],
    ['![IMG_20220905](hop-dan.png)', ['1:3 alt-empty-words']],
    ['![hop-dan](hop-dan.png)', ['1:3 alt-empty-words']],
    ['![hop-dan.png](hop-dan.png)', ['1:3 alt-empty-words']],
    ['![Ảnh Bác Hồ đọc sách](hop-dan.png)', []],
  ]
  for (const [written, problems] of refused) {
    test(`${written} has ${problems.length === 0 ? 'no problem' : 'its problem'}`, () => {
      assert.deepEqual(problemsOf(written), problems)
    })
  }

  test('a missing one is told with the name that was meant', () => {
    const [problem] = renderText('![Họp](hop-dn.png)').problems
    assert.deepEqual(problem?.args, { written: 'hop-dn.png', suggestion: 'hop-dan.png' })
    assert.equal(problem?.fix, '![Họp](hop-dan.png)')
  })

  test('a pasted picture does not fill the report', () => {
    const [problem] = renderText(`![Họp](data:image/png;base64,${'A'.repeat(5000)})`).problems
    assert.ok(JSON.stringify(problem).length < 500)
  })
})
