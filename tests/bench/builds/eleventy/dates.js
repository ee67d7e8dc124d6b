const offset = 7 * 36e5
const days = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

/** The same moment with the figures of Việt Nam where UTC has its own. */
export function local(date) {
  return new Date(date.getTime() + offset)
}

/** Filters that write a date as Vietnamese offices do. */
export function articleDates(eleventy) {
  const two = (value) => String(value).padStart(2, '0')
  const clock = (date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  const day = (date) =>
    `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
  eleventy.addFilter('iso', (date) => `${local(date).toISOString().slice(0, 16)}+07:00`)
  eleventy.addFilter('rfc3339', (date) => `${local(date).toISOString().slice(0, 19)}+07:00`)
  eleventy.addFilter('day', (date) => day(local(date)))
  eleventy.addFilter('moment', (date) => `${day(local(date))} ${clock(local(date))}`)
  eleventy.addFilter('leaf', (date) => day(local(date)).slice(0, 2))
  eleventy.addFilter('rest', (date) => day(local(date)).slice(3))
  eleventy.addFilter('long', (date) => {
    const at = local(date)
    return `${days[at.getUTCDay()]}, ngày ${two(at.getUTCDate())} tháng ${at.getUTCMonth() + 1} năm ${at.getUTCFullYear()}, ${clock(at)}`
  })
}
