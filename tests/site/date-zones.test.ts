import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { isoDate, rfc3339Date, shortDate } from '../../scripts/site/dates.ts'
import { moment } from './make-article.ts'

const vn = 'Asia/Ho_Chi_Minh'

test('a feed always gets seconds and a zone', () => {
  assert.equal(rfc3339Date(moment('2022-09-05 19:30'), vn), '2022-09-05T19:30:00+07:00')
  assert.equal(rfc3339Date(moment('2022-09-05'), vn), '2022-09-05T00:00:00+07:00')
})

test('an hour is shown in the zone of the site, also on the other side of midnight', () => {
  const date = moment('2022-09-05 01:30')
  assert.equal(isoDate(date, 'Europe/London'), '2022-09-04T19:30+01:00')
  assert.equal(isoDate(date, 'America/New_York'), '2022-09-04T14:30-04:00')
  assert.equal(isoDate(date, 'Asia/Kolkata'), '2022-09-05T00:00+05:30')
  assert.equal(isoDate(date, 'UTC'), '2022-09-04T18:30+00:00')
})

test('a day without an hour stays the day that was written, in every zone', () => {
  for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati', vn]) {
    assert.equal(shortDate(moment('2022-09-05'), 'vi', zone), '05/09/2022')
    assert.equal(isoDate(moment('2022-09-05'), zone), '2022-09-05')
  }
})

test('an unknown zone is refused', () => {
  assert.throws(() => shortDate(moment('2022-09-05 01:30'), 'vi', 'Asia/Dai_Kim'), RangeError)
})

test('the zone and the language of the machine change nothing', () => {
  const script = `
    import { longDate, isoDate, rfc3339Date, shortDateTime } from './scripts/site/dates.ts'
    import { formatNumber } from './scripts/site/format-number.ts'
    const moments = ['2022-09-05T00:00', '2022-09-05T00:10', '2022-09-05T19:30', '2022-09-05T23:50']
    for (const [index, written] of moments.entries()) {
      const moment = { at: Date.parse(written + ':00+07:00'), hasTime: index > 0 }
      console.log(longDate(moment, 'vi', '${vn}'), longDate(moment, 'en', '${vn}'))
      console.log(isoDate(moment, '${vn}'), rfc3339Date(moment, '${vn}'), shortDateTime(moment, 'vi', '${vn}'))
    }
    console.log(formatNumber(1234567, 'vi'))`
  const run = (TZ: string, LANG: string) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
      cwd: new URL('../..', import.meta.url),
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      encoding: 'utf8',
    })
  const here = run('Asia/Ho_Chi_Minh', 'vi_VN.UTF-8')
  assert.match(here, /^Thứ Hai, ngày 05 tháng 9 năm 2022 Monday, 5 September 2022\n2022-09-05 /)
  assert.equal(here.includes('04'), false)
  assert.equal(run('America/New_York', 'ar_EG.UTF-8'), here)
  assert.equal(run('UTC', 'C'), here)
})
