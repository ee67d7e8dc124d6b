import { compareText } from '../content/compare-text.ts'

// A Node built without the data of Vietnamese would sort Đ and Ô after Z in silence.
if (Intl.Collator.supportedLocalesOf('vi').length === 0) {
  throw new Error('This Node knows no Vietnamese order: use one built with full ICU.')
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Compares two texts for `toSorted`: a ă â … d đ …, tones ma mà mả mã má mạ, `Tổ 2` before `Tổ 10`. */
export function vietnameseOrder(one: string, other: string): number {
  return collator.compare(one, other) || compareText(one, other)
}
