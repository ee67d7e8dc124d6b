import type { Language } from '../content/site-config.ts'

const formats = {
  vi: new Intl.NumberFormat('vi'),
  en: new Intl.NumberFormat('en-GB'),
} satisfies Record<Language, Intl.NumberFormat>

/** `1.156` in Vietnamese, `1,156` in English. */
export function formatNumber(value: number, language: Language): string {
  return formats[language].format(value)
}
