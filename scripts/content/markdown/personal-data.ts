/** A number in a text that may belong to a person. */
export interface PersonalNumber {
  readonly code: 'identity-number' | 'phone-number'
  /** As it stands in the text. */
  readonly found: string
  /** Where in the text it begins. */
  readonly index: number
}

/** Not part of a longer number, a word, an address or a document's number. */
const before = String.raw`(?<![\p{L}\d/_=&?#+%-]|\d[.,])`
const after = String.raw`(?![\p{L}\d/_=&?#%-]|[.,]\d)`

/** Twelve digits together, or in four groups where they begin with 0 as every identity number does. */
const identity = new RegExp(
  String.raw`${before}(?:\d{12}|0\d{2}([ .])\d{3}\1\d{3}\1\d{3})${after}`,
  'gu',
)

/** The first group has three digits or more, so that a date or an amount is no phone number. */
const digits = String.raw`(?:[ .-]?\d)`
const phone = new RegExp(
  `${before}(?:${[
    String.raw`\(?(?:\+|00)84\)?[ .-]?(?:\(0\)[ .-]?)?\d{2}${digits}{7,8}`,
    String.raw`\(?02\d{1,2}\)?${digits}{8}`,
    String.raw`\(?0\d{2}\)?${digits}{7}`,
  ].join('|')})${after}`,
  'gu',
)

/** What stands before a tax code or an account: ten digits too, and meant to be published. */
const otherNumber = /(?:mã số thuế|mst|tài khoản|stk)[\s:.]*(?:số)?[\s:.]*$/iu

/**
 * Finds identity numbers (căn cước: 12 digits) and Vietnamese phone numbers: 10 digits from 0, 11 from 02
 * for a desk telephone, or +84 in place of the 0, with blanks, dots or hyphens between. In reading order.
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  if (!/\d[\d ().-]{7,}\d/.test(text)) return []
  const found: PersonalNumber[] = []
  for (const match of text.matchAll(identity)) {
    found.push({ code: 'identity-number', found: match[0], index: match.index })
  }
  for (const match of text.matchAll(phone)) {
    const start = text.slice(Math.max(0, match.index - 40), match.index)
    if (otherNumber.test(start)) continue
    found.push({ code: 'phone-number', found: match[0], index: match.index })
  }
  return found.toSorted((one, other) => one.index - other.index)
}
