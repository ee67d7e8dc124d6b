import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../templates/words/words.ts'

/** Every word by its path; a word that is a function is asked with an example. */
function said(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('7', 7, '7'))]]
  return Object.entries(value as object).flatMap(([key, inner]) => said(inner, `${path}.${key}`))
}

test('both languages say the same things, and none of them is empty', () => {
  const vi = said(words('vi'), 'words')
  const en = said(words('en'), 'words')
  assert.deepEqual(vi.map(([path]) => path).toSorted(), en.map(([path]) => path).toSorted())
  for (const [path, text] of [...vi, ...en]) {
    assert.match(text, /\S/, path)
    assert.doesNotMatch(text, /undefined|\[object/, path)
    assert.equal(text, text.normalize('NFC'), path)
  }
})

test('no English word or sentence has a Vietnamese letter', () => {
  // Also what only scripts say: the panel, the voice, saved files, results, and pages that were saved.
  const letters = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i
  const wrong = (language: 'vi' | 'en') =>
    said(words(language), 'words').filter(([, text]) => letters.test(text))
  assert.deepEqual(wrong('en'), [])
  assert.ok(wrong('vi').length > 100)
})

test('the states of the figures are said as the page script expects them', () => {
  assert.deepEqual(words('vi').statistics.states, {
    loading: 'Đang xử lý…',
    fresh: 'vừa cập nhật',
    stale: 'lúc {time}',
    unavailable: 'không kết nối được',
  })
  assert.match(words('en').statistics.states.stale, /\{time\}/)
})
