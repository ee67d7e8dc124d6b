import type { Language } from '../content/site-config.ts'

const units = ['B', 'KB', 'MB', 'GB']

/** A number of bytes for people: `1,2 MB`, with thousands of 1,024. */
export function formatSize(bytes: number, language: Language): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: power > 1 ? 1 : 0 })
  return `${number.format(bytes / 1024 ** power)} ${units[power]}`
}

/** Seconds with one decimal: `2,3`. */
export function formatSeconds(seconds: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(seconds)
}
