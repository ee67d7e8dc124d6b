import type { Day } from './day.ts'

/**
 * The days as CSV (RFC 4180): a line of names, then one line a day, an unknown count empty.
 * The mark at its beginning tells Excel that it is UTF-8.
 */
export function csvText(days: readonly Day[], names: readonly string[]): string {
  const rows = days.map(({ date, visits, views }) => [date, visits ?? '', views ?? ''])
  return `\uFEFF${[names.map(quoted), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
