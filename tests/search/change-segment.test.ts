import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bucketFile } from '../../scripts/search/format.ts'
import { changeSegment } from '../../scripts/search/index/change-segment.ts'
import { cutText } from '../../scripts/search/index/cut-text.ts'
import { makeSegment, type NewSegment } from '../../scripts/search/index/make-segment.ts'
import type { SegmentSums } from '../../scripts/search/index/segment-sums.ts'
import type { SearchText } from '../../scripts/search/search-text.ts'
import { seededArticles, seededNumbers } from '../bench/search/seeded-articles.ts'

const make = (texts: readonly SearchText[]) => makeSegment(texts, 0, cutText)

/** What changing the finished buckets of `before` makes of them. */
function change(before: NewSegment, old: readonly SearchText[], texts: readonly SearchText[]) {
  const files = new Map(before.files)
  const pathOf = (bucket: number) => bucketFile(before.segment, bucket)
  const changes = texts.flatMap((text, number) =>
    text === old[number]
      ? []
      : [{ text: number, before: cutText(old[number] as SearchText), after: cutText(text) }],
  )
  const changed = changeSegment(before.segment, before.sums(), changes, (bucket) => {
    return files.get(pathOf(bucket)) ?? ''
  })
  if (changed === null) return null
  for (const [bucket, text] of changed.buckets) {
    if (text === null) files.delete(pathOf(bucket))
    else files.set(pathOf(bucket), text)
  }
  return { files, sums: changed.sums, touched: changed.buckets.size }
}

const sorted = <Value>(map: Iterable<readonly [string, Value]>) =>
  [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))

const ofSums = ({ size, words }: SegmentSums) => [size, sorted(words)]

const rare = ['chuột chũi', 'Sứ quán', 'x', 'hội nghị hội nghị hội nghị', '2031', 'Ngọc-lan']
const edits: readonly ((text: SearchText, random: () => number) => SearchText)[] = [
  (text, random) => ({
    ...text,
    body: `${text.body}\n${rare[Math.floor(random() * rare.length)]}`,
  }),
  (text, random) => ({
    ...text,
    title: `${rare[Math.floor(random() * rare.length)]} ${text.title}`,
  }),
  (text) => ({ ...text, summary: text.body.split('\n')[0] ?? '' }),
  (text) => ({ ...text, body: text.title }),
  (text) => ({ ...text, body: '' }),
  (text) => ({ ...text, tags: text.tags.length > 0 ? text.tags.slice(1) : ['hop-dan', 'moi'] }),
  (text) => ({ ...text, section: text.section === 'khac' ? '' : 'khac' }),
  (text) => ({ ...text, title: '', summary: '', body: '', around: '', tags: [], section: '' }),
]

for (const [count, rounds] of [
  [1, 40],
  [20, 20],
  [130, 10],
] as const) {
  test(`${count} texts, changed a few at a time: the buckets and the sums are those of texts put together anew`, async () => {
    const random = seededNumbers(count)
    let texts: readonly SearchText[] = seededArticles(count)
    let made = await make(texts)
    let changes = 0
    for (let round = 0; round < rounds; round++) {
      const old = texts
      const chosen = new Set([0, 1, 2].map(() => Math.floor(random() * count)))
      texts = old.map((text, number) => {
        const edit = edits[Math.floor(random() * edits.length)]
        return edit && chosen.has(number) ? edit(text, random) : text
      })
      const changed = change(made, old, texts)
      made = await make(texts)
      const files = sorted(made.files)
      if (changed !== null) {
        changes++
        assert.deepEqual(sorted(changed.files), files, `round ${round}`)
        assert.deepEqual(ofSums(changed.sums), ofSums(made.sums()), `round ${round}`)
      }
      // Their files can be taken only once.
      made = { ...made, files }
    }
    assert.ok(changes > rounds / 2, `${changes} of ${rounds} were changed`)
  })
}

test('few buckets are touched by a few words', async () => {
  const texts = seededArticles(130)
  const made = await make(texts)
  const next = texts.map((text, number) =>
    number === 3 ? { ...text, summary: `${text.summary} Chuột chũi` } : text,
  )
  const touched = change(made, texts, next)?.touched ?? 0
  assert.ok(touched > 0 && touched <= 5, `${touched} of ${made.segment.buckets}`)
})

test('a segment that wants another number of buckets is made anew', async () => {
  const texts = seededArticles(4)
  const next = texts.map((text) => ({
    ...text,
    body: Array.from({ length: 3000 }, (_, n) => `từ${n}`).join(' '),
  }))
  assert.equal(change(await make(texts), texts, next), null)
})
