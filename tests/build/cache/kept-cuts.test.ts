import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeptCuts } from '../../../scripts/build/cache/kept-cuts.ts'
import type { PageText } from '../../../scripts/build/search-texts.ts'
import { cutText } from '../../../scripts/search/index/cut-text.ts'
import { temporaryFolder } from '../../publish/folder-of.ts'
import { makeBody } from '../../site/make-article.ts'

const page = makeBody({ text: 'Họp tổ dân phố.' })
const facts = {
  summary: 'Tóm tắt',
  around: '',
  date: '2022-09-05',
  section: 'tin-tuc',
  tags: ['a'],
}
const text: PageText = { address: '/tin-tuc/a/', title: 'Họp', body: page.text, page, ...facts }

/** Opens, works, keeps and closes, as a build does. */
function build(folder: string, work: (cuts: KeptCuts) => void, stamp = 'stamp'): void {
  const cuts = new KeptCuts(folder, stamp)
  cuts.begin()
  work(cuts)
  cuts.save()
  cuts.close()
}

test('a cut that was kept is what cutting gives', () => {
  const folder = temporaryFolder()
  build(folder, (cuts) => assert.equal(cuts.cut(text), cutText(text)))
  build(folder, (cuts) => assert.equal(cuts.cut(text), cutText(text)))
})

const others: [what: string, other: PageText][] = [
  ['title', { ...text, title: 'Khác' }],
  ['summary', { ...text, summary: 'Khác' }],
  ['tags', { ...text, tags: ['b'] }],
  ['section', { ...text, section: 'thong-bao' }],
  ['surroundings', { ...text, around: 'Khác' }],
  ['body', { ...text, body: 'Khác', page: makeBody({ text: 'Khác' }) }],
]
for (const [what, other] of others) {
  test(`with another ${what} it is cut anew`, () => {
    const folder = temporaryFolder()
    build(folder, (cuts) => cuts.cut(text))
    build(folder, (cuts) => assert.equal(cuts.cut(other), cutText(other)))
    assert.notEqual(cutText(other), cutText(text))
  })
}

test('a build without search forgets nothing, and one with search what is gone', () => {
  const folder = temporaryFolder()
  build(folder, (cuts) => cuts.cut(text))
  build(folder, () => {})
  let reads = 0
  const watched: PageText = {
    ...text,
    get body() {
      reads++
      return page.text
    },
    page,
  }
  build(folder, (cuts) => cuts.cut(watched))
  const known = reads
  build(folder, (cuts) => cuts.cut({ ...text, address: '/tin-tuc/b/' }))
  build(folder, (cuts) => cuts.cut(watched))
  assert.ok(reads - known > known)
})
