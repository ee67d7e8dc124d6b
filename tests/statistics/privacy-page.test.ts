// What the privacy page of the sample site says is what the code does: a constant that changes there fails here.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { showKept } from '../../scripts/reader/choices.ts'
import { most } from '../../scripts/reader/offline/excess.ts'
import { mostBuckets } from '../../scripts/statistics/endpoint/event-limits.ts'
import { mostAgents } from '../../scripts/statistics/endpoint/is-robot.ts'
import { periods } from '../../scripts/statistics/endpoint/periods.ts'
import { openDatabase } from '../../scripts/statistics/endpoint/sqlite-database.ts'
import { ephemeralTables } from '../../scripts/statistics/endpoint/sqlite-schema.ts'
import { sharedMilliseconds } from '../../scripts/statistics/page/next-wait.ts'
import { recallFigures } from '../../scripts/statistics/page/recall-figures.ts'
import { rememberFigures } from '../../scripts/statistics/page/remember-figures.ts'
import { whoVisits } from '../../scripts/statistics/page/who-visits.ts'
import { whyNotCount } from '../../scripts/statistics/page/why-not-count.ts'
import { words } from '../../templates/words/words.ts'
import { sentVisit } from './bundled-page.ts'
import { memoryStorage } from './storages.ts'

const page = readFileSync('content/trang/quyen-rieng-tu.md', 'utf8')

const minutes = (milliseconds: number) => `${milliseconds / 60_000} phút`
const hours = (milliseconds: number) => `${milliseconds / 3_600_000} giờ`
const both = (milliseconds: number) =>
  `${hours(milliseconds - (milliseconds % 3_600_000))} ${minutes(milliseconds % 3_600_000)}`
const { idle, online, saltDay, saltOverlap, forget } = periods
/** The hour at which the day of a salt begins, where the site is today (in 1970 its clocks went differently). */
const saltHour = new Date(saltDay * 20_000).toLocaleTimeString('vi', {
  hour: 'numeric',
  timeZone: 'Asia/Ho_Chi_Minh',
})
const many = mostBuckets.toLocaleString('vi')

const promises: readonly [of: string, phrase: string][] = [
  ['a visit', `kết thúc khi ${minutes(idle)} không mở thêm trang nào`],
  ['online', `có mở trang trong ${minutes(online)} vừa qua`],
  ['a session', `Xoá chậm nhất ${minutes(idle + forget)} sau lần xem trang cuối`],
  ['deleting', `xoá những gì hết hạn ${minutes(forget)} một lần`],
  ['a salt', `thay mới sau mỗi ${hours(saltDay)}, vào ${Number.parseInt(saltHour, 10)} giờ sáng`],
  ['an old salt', `Khoá cũ còn được dùng thêm ${hours(saltOverlap)}`],
  ['a salt at the most', `Nhiều nhất ${both(saltDay + saltOverlap + forget)}`],
  ['senders', `nhiều nhất ${many} trình duyệt và ${many} mạng`],
  ['user agents', `nhiều nhất ${mostAgents.toLocaleString('vi')} tên trình duyệt`],
  ['saved pages', `${most.pages} trang bạn đọc gần nhất`],
  ['asking for figures', `nhiều nhất ${minutes(sharedMilliseconds)} một lần cho mọi thẻ`],
]
for (const [of, phrase] of promises) {
  test(`the page says of ${of}: ${phrase}`, () => assert.ok(page.includes(phrase)))
}

test('it names no other time and no other amount', () => {
  const rest = promises.reduce((text, [, phrase]) => text.replace(phrase, ''), page)
  assert.deepEqual(rest.match(/[\d.]+ (phút|giờ|ngày|tháng|trình duyệt|mạng|tên)/g) ?? [], [])
})

test('the words beside the figures name the same times', () => {
  const vi = words('vi').statistics
  const en = words('en').statistics
  assert.equal(vi.window, `trong ${minutes(online)} qua`)
  assert.ok(vi.onlineMeaning.endsWith(vi.window))
  assert.ok(vi.visitsMeaning.includes(`nghỉ quá ${minutes(idle)} rồi quay lại là lượt mới`))
  assert.equal(en.window, `in the last ${online / 60_000} minutes`)
  assert.ok(en.onlineMeaning.endsWith(en.window))
  assert.ok(en.visitsMeaning.includes(`after more than ${idle / 60_000} minutes`))
})

/** Where the page speaks of each column; a new one has no sentence yet and fails. */
const columns: Readonly<Record<string, string>> = {
  'session.site': 'tính từ tên trang thông tin',
  'session.visitor': '| Mã phiên của lượt truy cập đang diễn ra | Có |',
  'session.role': '| Vai trò và lúc xem trang gần nhất | Có |',
  'session.last_seen': '| Vai trò và lúc xem trang gần nhất | Có |',
  'day.site': 'tên của trang thông tin',
  'day.date': 'của mỗi ngày | Có | Lâu dài |',
  'day.visits': '| Số lượt truy cập và số lượt xem trang của mỗi ngày | Có | Lâu dài |',
  'day.views': '| Số lượt truy cập và số lượt xem trang của mỗi ngày | Có | Lâu dài |',
  'page_day.site': 'tên của trang thông tin',
  'page_day.path': '| Số lượt xem của từng trang trong mỗi ngày | Có | Lâu dài |',
  'page_day.date': '| Số lượt xem của từng trang trong mỗi ngày | Có | Lâu dài |',
  'page_day.views': '| Số lượt xem của từng trang trong mỗi ngày | Có | Lâu dài |',
}

test('it names everything that the database has a column for', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-lieu-'))
  const database = openDatabase(join(folder, 'so-lieu.sqlite'), 0)
  t.after(() => {
    database.close()
    rmSync(folder, { recursive: true })
  })
  const found = database
    .prepare(`
      SELECT tables.name || '.' || columns.name AS name
      FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' AND tables.name NOT IN ('health', 'migration')`)
    .all()
    .map(({ name }) => String(name))
  assert.deepEqual(found.toSorted(), Object.keys(columns).toSorted())
  for (const [column, phrase] of Object.entries(columns)) assert.ok(page.includes(phrase), column)
})

test('what it says is in no backup is in none', () => {
  assert.ok(page.includes('Mã phiên và khoá không có trong bản sao lưu hay tệp xuất ra.'))
  assert.ok(ephemeralTables.includes('session'))
})

/** Where the page speaks of each field of an event. */
const fields: Readonly<Record<string, string>> = {
  n: 'loại tin: một lần xem trang',
  d: 'tên của trang thông tin',
  u: 'địa chỉ trang đang xem',
  r: 'địa chỉ trang đã dẫn đến',
  p: 'vai trò: **khách** hoặc **thành viên**',
}

test('it names everything that a visit sends', async () => {
  const [, { body, credentials } = {}] = (await sentVisit(async () => ({})))[0] ?? []
  const { h, ...sent } = JSON.parse(String(body))
  // How addresses are read, the same for every visit of every site.
  assert.equal(h, 0)
  assert.deepEqual(Object.keys(sent).toSorted(), Object.keys(fields).toSorted())
  for (const [field, phrase] of Object.entries(fields)) assert.ok(page.includes(phrase), field)
  assert.equal(credentials, 'omit')
  assert.ok(page.includes('gửi một tin ngắn, không kèm cookie'))
})

const window = { localStorage: memoryStorage(), location: { protocol: 'https:' }, navigator: {} }

test('it names everything that the scripts of a page read or write in the browser', () => {
  const used = new Set<string>()
  const kept = memoryStorage()
  const localStorage: Storage = {
    ...kept,
    getItem(key) {
      used.add(key)
      return kept.getItem(key)
    },
    setItem(key, value) {
      used.add(key)
      kept.setItem(key, value)
    },
  }
  const spied = { ...window, localStorage }
  whyNotCount(spied)
  whoVisits(spied)
  const figures = { v: 1, online: null, visits: { total: 1 }, updatedAt: null } as const
  rememberFigures(spied, { time: 1, figures, isOld: false })
  recallFigures(spied)
  const document = { documentElement: { dataset: {} }, querySelectorAll: () => [] }
  showKept({ ...spied, document } as unknown as Window)
  const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key)
  assert.deepEqual([...used].toSorted(), listed.toSorted())
})

const optedOut = memoryStorage({ plausible_ignore: 'true' })
const waysOut: readonly [phrase: string, page: Parameters<typeof whyNotCount>[0]][] = [
  ['Bật GPC', { ...window, navigator: { globalPrivacyControl: true } }],
  ["localStorage.setItem('plausible_ignore', 'true')", { ...window, localStorage: optedOut }],
  ['trang đã lưu về máy', { ...window, location: { protocol: 'file:' } }],
  ['trình duyệt do chương trình điều khiển', { ...window, navigator: { webdriver: true } }],
]
for (const [phrase, asked] of waysOut) {
  test(`a way not to be counted: ${phrase}`, () => {
    assert.ok(page.includes(phrase))
    assert.notEqual(whyNotCount(asked), null)
  })
}
