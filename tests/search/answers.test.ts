import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from '../../scripts/search/ask/ask.ts'
import { distance } from '../../scripts/search/ask/distance.ts'
import { excerpt } from '../../scripts/search/ask/excerpt.ts'
import { answeringWords, markWords } from '../../scripts/search/ask/mark-words.ts'
import { parseQuestion } from '../../scripts/search/ask/question.ts'
import { makeText, openTexts } from './sample-index.ts'

const index = await openTexts([
  makeText('/a/', { title: 'Họp tổ dân phố', body: 'Bà con bàn việc sáp nhập.' }),
  makeText('/b/', { title: 'Kết nạp đảng viên', body: 'Một chỉ tiêu khó. Ai đảm việc ấy?' }),
  makeText('/c/', { title: 'Tổ tự quản', body: 'Tổ ấy đảm nhận ngõ.' }),
])

const suggestions: readonly [typed: string, offered: string[]][] = [
  // "tổ dâm" would be found, under other marks: as "tổ … đảm".
  ['họp tổ dâm phố', ['họp tổ dân phố', 'họp tổ']],
  ['xáp nhập', ['sáp nhập', 'nhập']],
  ['đảng viêm', ['đảng viên', 'đảng']],
  ['họp đảng viên', ['đảng viên']],
  ['"phố dân tổ"', ['phố dân tổ']],
  ['zzzz', []],
  ['họp', []],
  ['', []],
]
for (const [typed, offered] of suggestions) {
  test(`in place of "${typed}": ${offered.join(', ') || 'nothing'}`, async () => {
    const answer = await ask(index, parseQuestion(`${typed} `))
    assert.deepEqual(answer.suggestions, offered)
  })
}

const distances: readonly [one: string, other: string, wanted: number][] = [
  ['dan', 'dan', 0],
  ['dan', 'dam', 1],
  ['loia', 'loai', 1],
  ['', 'dan', 3],
  ['chung', 'chungf', 1],
]
for (const [one, other, wanted] of distances) {
  test(`${one} and ${other} differ by ${wanted}`, () => assert.equal(distance(one, other), wanted))
}

async function marksOf(typed: string, text: string): Promise<string> {
  const answer = await ask(index, parseQuestion(typed))
  return markWords(text, answeringWords(text, answer))
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('')
}

const marks: readonly [typed: string, text: string, marked: string][] = [
  ['hop dan', 'Cuộc họp của dân', 'Cuộc [họp] của [dân]'],
  ['họp ', 'Cuộc họp, hợp tác', 'Cuộc [họp], hợp tác'],
  ['hộp ', 'Cuộc họp, hợp tác', 'Cuộc [họp], [hợp] tác'],
  ['tổ dân phố', 'Tổ dân phố số 5', '[Tổ dân phố] số 5'],
  ['tổ dân ph', 'tổ dân phố', '[tổ dân phố]'],
  ['hoà', 'hòa nhã', '[hòa] nhã'],
  ['15/NQ-HĐND', 'số 15/NQ-HĐND ngày', 'số [15/NQ-HĐND] ngày'],
  ['zzz', 'Không có gì', 'Không có gì'],
]
for (const [typed, text, marked] of marks) {
  test(`"${typed}" in ${text}`, async () => assert.equal(await marksOf(typed, text), marked))
}

const long = Array.from({ length: 60 }, (_, number) => `chữ ${number}`).join(' ')
const excerpts: readonly [what: string, text: string, shown: RegExp, place: string][] = [
  [
    'from the text',
    'Tóm tắt.\nBà con họp tổ dân phố vui.',
    /^Bà con \[họp tổ dân phố\] vui\.$/,
    'họp tổ dân phố',
  ],
  ['from the summary', 'Về họp tổ dân phố.\nBà con.', /^Về \[họp tổ dân phố\]\.$/, ''],
  ['the beginning', 'Tóm tắt.\nBà con.', /^Tóm tắt\.$/, ''],
  ['the beginning of a text without summary', '\nBà con.', /^Bà con\.$/, ''],
  [
    'a piece of a long text',
    `\n${long}. Đi họp tổ dân phố. ${long}`,
    /^….*\[họp tổ dân phố\].*…$/,
    'họp tổ dân phố',
  ],
  [
    'the densest piece',
    `\nMột tổ. ${long}. Tổ dân phố họp. ${long}`,
    /\[Tổ dân phố họp\]/,
    'Tổ dân phố họp',
  ],
  [
    'lines that end no sentence',
    '\nHọp tổ dân phố\nMời bà con:\nmang phiếu\nmang bút',
    /^\[Họp tổ dân phố\] · Mời bà con: mang phiếu · mang bút$/,
    'Họp tổ dân phố',
  ],
  ['a short place takes its neighbours', '\nCon đi họp', /\[họp\]/, 'Con đi họp'],
]
for (const [what, text, shown, place] of excerpts) {
  test(`an excerpt: ${what}`, async () => {
    const made = excerpt(text, await ask(index, parseQuestion('họp tổ dân phố')))
    assert.match(
      made.parts.map((part) => (part.isFound ? `[${part.text}]` : part.text)).join(''),
      shown,
    )
    assert.equal(made.place, place)
  })
}
