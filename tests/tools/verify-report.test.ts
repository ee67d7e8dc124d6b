import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../scripts/publish/verify/finding.ts'
import { readTarget } from '../../scripts/tools/read-target.ts'
import {
  exitCodeOf,
  verificationText,
} from '../../scripts/tools/verify-report/report-verification.ts'
import { visiblePath } from '../../scripts/tools/verify-report/visible-path.ts'
import { verifyWords } from '../../templates/words/verify/verify-words.ts'

for (const [path, shown] of [
  ['tin-tuc/họp dân.html', 'tin-tuc/họp dân.html'],
  ['a\nb', 'a\\u{a}b'],
  ['a\u200bb\u202e', 'a\\u{200b}b\\u{202e}'],
  ['a\u00a0b\u2028', 'a\\u{a0}b\\u{2028}'],
  [' ', '" "'],
  ['a ', '"a "'],
] as const) {
  test(`a path is shown so that all of it is seen: ${shown}`, () => {
    assert.equal(visiblePath(path), shown)
  })
}

for (const [written, target] of [
  ['dist', 'dist'],
  ['/srv/http:/x', '/srv/http:/x'],
  ['https://x.example', 'https://x.example/'],
  ['HTTP://x.example/a/b', 'http://x.example/a/b/'],
  ['https://x.example/?a', 'null'],
  ['https://x.example/#a', 'null'],
  ['https://a:b@x.example/', 'null'],
  ['https://', 'null'],
] as const) {
  test(`what is to be verified: ${written}`, () => {
    assert.equal(String(readTarget(written)), target)
  })
}

const added: Finding = { kind: 'added', path: 'x', what: 'file', from: null }
const silent: Finding = { kind: 'no-answer', path: 'x', reason: 'timeout' }
test('a difference is 1, though something else could not be looked at; that alone is 3', () => {
  assert.equal(exitCodeOf({ findings: [], checked: 1 }), 0)
  assert.equal(exitCodeOf({ findings: [silent, added], checked: 1 }), 1)
  assert.equal(exitCodeOf({ findings: [silent], checked: 1 }), 3)
})

/** One finding of each kind, and more where a sentence has more than one form. */
const findings: readonly Finding[] = [
  { kind: 'changed', path: 'a', expected: 1, found: 1, what: 'file' },
  { kind: 'changed', path: 'a', expected: 1234, found: 1, what: 'file' },
  { kind: 'changed', path: 'a', expected: 1, found: null, what: 'file' },
  { kind: 'changed', path: 'a', expected: 1, found: 0, what: 'link' },
  { kind: 'missing', path: 'a' },
  added,
  { kind: 'added', path: 'a', what: 'folder', from: '/b/' },
  { kind: 'manifest-invalid', path: 'a' },
  { kind: 'manifest-unsigned', path: 'a' },
  { kind: 'signature-wrong', path: 'a' },
  { kind: 'issued-missing', path: 'a' },
  { kind: 'issued-wrong', path: 'a' },
  { kind: 'issued-ahead', path: 'a', at: '2030-01-02T03:04:05Z' },
  { kind: 'replayed', path: 'a', at: '2026-01-01T00:00:00Z', seen: '2026-01-02T00:00:00Z' },
  { kind: 'unfinished', path: 'a' },
  { kind: 'unreadable', path: 'a', reason: 'EACCES' },
  silent,
  { kind: 'status-wrong', path: 'a', status: 500 },
  { kind: 'redirected', path: 'a', status: 301, to: 'https://x/\u202e' },
  { kind: 'encoding-wrong', path: 'a', encoding: 'gzip' },
  { kind: 'header-missing', path: '/', header: 'Referrer-Policy', value: '', others: 0 },
  { kind: 'header-weak', path: '/', header: 'Referrer-Policy', value: 'unsafe-url', others: 1234 },
  { kind: 'header-foreign', path: '/', header: 'Refresh', value: '0; url=/x', others: 6 },
  { kind: 'type-wrong', path: '/', type: 'text/plain', expected: 'text/html', others: 6 },
  { kind: 'given-up', path: '/', reason: 'time' },
  { kind: 'given-up', path: '/', reason: 'silence' },
  { kind: 'issued-twice', path: 'a', at: '2026-01-01T00:00:00Z' },
  { kind: 'probe-found', path: '/.env', status: 200 },
  { kind: 'soft-404', path: '/x', status: 200 },
  { kind: 'missing-page-foreign', path: '/x' },
  { kind: 'cloaked', path: '/', visitor: 'robot' },
  { kind: 'cloaked', path: '/', visitor: 'searcher' },
]
for (const language of ['vi', 'en'] as const) {
  test(`every finding is a line of its own that ends as a sentence (${language})`, () => {
    const words = verifyWords[language]
    const lines = verificationText('dist', { findings, checked: 1234 }, words).split('\n')
    assert.equal(lines.length, findings.length + 1)
    for (const line of lines.slice(1)) {
      assert.match(line, /^ {2}\S.*: .{8,}\.$/)
      assert.doesNotMatch(line, /undefined|null|\u202e/)
    }
    assert.match(lines[0] ?? '', language === 'vi' ? /^✖ dist: 32 .*1\.234/ : /^✖ dist: 32 .*1,234/)
    const notAll = verificationText('dist', { findings: [silent], checked: 1 }, words)
    assert.match(notAll, /^⚠ dist: /)
  })
}
