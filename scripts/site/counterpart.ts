import type { Alternate } from './data-files.ts'
import type { Frame } from './site.ts'

/** The same page in the other language, by the page's site path; null where there is none. */
export function counterpart({ home, other }: Frame, address: string): string | null {
  if (other === null) return null
  const twin = other.home + address.slice(home.length)
  return other.addresses.has(twin) ? twin : null
}

/**
 * All languages of a page, itself included, as search engines want to be told; none where it has but one. Whoever reads
 * neither language is led to English, which more of them can make out: https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternates(frame: Frame, address: string): Alternate[] {
  const twin = counterpart(frame, address)
  if (frame.other === null || twin === null) return []
  const own: Alternate = { language: frame.config.language, address }
  const other: Alternate = { language: frame.other.language, address: twin }
  const both = own.language === 'en' ? [other, own] : [own, other]
  const english = both.find(({ language }) => language === 'en') ?? own
  return [...both, { language: 'x-default', address: english.address }]
}
