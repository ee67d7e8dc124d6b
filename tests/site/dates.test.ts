import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { isoDate, leafDate, longDate, shortDate, shortDateTime } from '../../scripts/site/dates.ts'
import { formatNumber } from '../../scripts/site/format-number.ts'
import { vietnameseOrder } from '../../scripts/site/vietnamese-order.ts'
import { moment } from './make-article.ts'

const zone = 'Asia/Ho_Chi_Minh'

const longForms: [written: string, vi: string, en: string][] = [
  ['2022-09-05', 'Thứ Hai, ngày 05 tháng 9 năm 2022', 'Monday, 5 September 2022'],
  [
    '2022-09-05 19:30',
    'Thứ Hai, ngày 05 tháng 9 năm 2022, 19:30',
    'Monday, 5 September 2022, 19:30',
  ],
  ['2022-02-01', 'Thứ Ba, ngày 01 tháng 02 năm 2022', 'Tuesday, 1 February 2022'],
  [
    '2023-12-31 23:59',
    'Chủ Nhật, ngày 31 tháng 12 năm 2023, 23:59',
    'Sunday, 31 December 2023, 23:59',
  ],
  [
    '2024-01-01 00:00',
    'Thứ Hai, ngày 01 tháng 01 năm 2024, 00:00',
    'Monday, 1 January 2024, 00:00',
  ],
  ['2024-10-10', 'Thứ Năm, ngày 10 tháng 10 năm 2024', 'Thursday, 10 October 2024'],
]
for (const [written, vi, en] of longForms) {
  test(`the long form of ${written}`, () => {
    assert.equal(longDate(moment(written), 'vi', zone), vi)
    assert.equal(longDate(moment(written), 'en', zone), en)
  })
}

test('the short forms show an hour only where one was written', () => {
  assert.equal(shortDate(moment('2022-09-05 23:30'), 'vi', zone), '05/09/2022')
  assert.equal(shortDateTime(moment('2022-09-05 23:30'), 'vi', zone), '05/09/2022 23:30')
  assert.equal(shortDateTime(moment('2022-09-05'), 'vi', zone), '05/09/2022')
  assert.equal(shortDate(moment('2022-09-05 23:30'), 'en', zone), '5 Sep 2022')
  assert.equal(shortDateTime(moment('2022-09-05 23:30'), 'en', zone), '5 Sep 2022, 23:30')
  assert.deepEqual(leafDate(moment('2022-09-05'), 'vi', zone), { day: '05', rest: '09/2022' })
  assert.deepEqual(leafDate(moment('2022-09-05'), 'en', zone), { day: '5', rest: 'Sep 2022' })
})

test('the machine form states the zone where there is an hour', () => {
  assert.equal(isoDate(moment('2022-09-05 23:30'), zone), '2022-09-05T23:30+07:00')
  assert.equal(isoDate(moment('2022-09-05'), zone), '2022-09-05')
})

test('an evening stays on its day whatever the zone of the machine', () => {
  const program = `import { longDate } from './scripts/site/dates.ts'
process.stdout.write(longDate({ at: Date.parse('2022-09-05T23:30+07:00'), hasTime: true }, 'vi', '${zone}'))`
  for (const TZ of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    assert.equal(run.stdout, 'Thứ Hai, ngày 05 tháng 9 năm 2022, 23:30', run.stderr)
  }
})

test('numbers are grouped as the language does it', () => {
  assert.equal(formatNumber(1156, 'vi'), '1.156')
  assert.equal(formatNumber(1234567, 'en'), '1,234,567')
  assert.equal(formatNumber(0, 'vi'), '0')
})

test('Vietnamese letters stand where a Vietnamese dictionary has them', () => {
  const words = ['Ứng', 'Đa', 'Y tế', 'Dương', 'Ân', 'An', 'Tổ 10', 'Tổ 2', 'Ô']
  assert.deepEqual(words.toSorted(vietnameseOrder), [
    'An',
    'Ân',
    'Dương',
    'Đa',
    'Ô',
    'Tổ 2',
    'Tổ 10',
    'Ứng',
    'Y tế',
  ])
})
