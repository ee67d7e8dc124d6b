import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NoticeConfig } from '../../scripts/content/site-config.ts'
import { type Due, fallsDue } from '../../scripts/site/falls-due.ts'
import { nextTurn } from '../../scripts/site/next-turn.ts'
import { securityTxt } from '../../scripts/site/security-txt.ts'
import { makeArticle, makeConfig, makeSite, moment } from './make-article.ts'

const notice: NoticeConfig = {
  text: 'Nghỉ Tết',
  english: null,
  to: null,
  from: moment('2026-02-14 17:00'),
  until: moment('2026-02-22'),
}
const articles = [
  makeArticle('cu'),
  makeArticle('hen-gio', { date: moment('2026-02-10 07:30') }),
  makeArticle('het-han', { expires: moment('2026-02-12') }),
  makeArticle('chi-mot-ngay', { date: moment('2026-02-16'), expires: moment('2026-02-16') }),
  makeArticle('nhap', { date: moment('2026-02-10 07:30'), draft: true }),
]
const content = { config: makeConfig({ notice }), articles }

const brief = (due: Due) => ('file' in due ? `${due.reason} ${due.file}` : due.reason)
const appears = 'article-appears tin-tuc/hen-gio.md'
const expires = 'article-expires tin-tuc/het-han.md'

// biome-ignore format: one case a line
const table: [what: string, since: string, at: string, due: string[]][] = [
  ['nothing, when nothing lies between', '2026-02-10 07:00', '2026-02-10 07:29', []],
  ['an article whose minute it is', '2026-02-10 07:29', '2026-02-10 07:30', [appears]],
  ['not once more, when that very minute was published', '2026-02-10 07:30', '2026-02-10 08:00', []],
  ['an article that lasted until its midnight', '2026-02-12 23:59', '2026-02-13 00:00', [expires]],
  ['not before that midnight', '2026-02-12 00:00', '2026-02-12 23:59', []],
  ['both, when a schedule slept for days', '2026-02-10 07:00', '2026-02-14 07:00', [appears, expires]],
  ['the notice at its hour', '2026-02-14 16:47', '2026-02-14 17:17', ['notice-appears']],
  ['the notice at its end', '2026-02-22 23:47', '2026-02-23 00:17', ['notice-ends']],
  ['nothing, when an article came and went unpublished', '2026-02-15 23:47', '2026-02-17 00:17', []],
  ['the contact, 120 days later', '2026-03-01 00:00', '2026-06-29 00:00', ['contact-renewed']],
  ['not the contact a day before', '2026-03-01 00:00', '2026-06-28 00:00', []],
]
for (const [what, since, at, due] of table) {
  test(`due is ${what}`, () => {
    assert.deepEqual(fallsDue(content, moment(since).at, moment(at).at).map(brief), due)
  })
}

test('something is due exactly when the site would be another', () => {
  const hours = Array.from(
    { length: 40 },
    (_, index) => moment('2026-02-09').at + index * 9.5 * 3_600_000,
  )
  const siteAt = (at: number) => JSON.stringify(makeSite(articles, { config: content.config, at }))
  let changes = 0
  for (const [index, at] of hours.entries()) {
    const since = hours[index - 1] ?? at
    const differs = siteAt(since) !== siteAt(at)
    assert.equal(fallsDue(content, since, at).length > 0, differs, new Date(at).toISOString())
    if (differs) changes += 1
  }
  assert.equal(changes, 6)
})

test('until the next turn the site is the same, and at a turn of an article or the notice it is another', () => {
  const siteAt = (at: number) => {
    const site = makeSite(articles, { config: content.config, at })
    return JSON.stringify([site, securityTxt(site.frame, at)])
  }
  let changes = 0
  let since = moment('2026-02-09').at
  for (const end = moment('2026-02-25').at; since < end; ) {
    const next = nextTurn(content, since)
    assert.ok(next > since && next - since <= 86_400_000)
    for (const at of [(since + next) / 2, next - 1]) assert.equal(siteAt(at), siteAt(since))
    if (fallsDue(content, next - 1, next).length > 0) changes += 1
    since = next
  }
  assert.equal(changes, 6)
})
