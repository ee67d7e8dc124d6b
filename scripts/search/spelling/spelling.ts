/**
 * A word as the index spells it: lower case, NFC, the mark of its tone at its end. So "hoà" and "hòa", "thuý" and "thúy" are
 * one word, whatever the place of the mark and the form of Unicode.
 */
export type Spelling = string

/** Unicode's mark of each tone, by what stands for it in a spelling: ASCII, and in no word. */
export const tones: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['?', '\u0309'],
  ['~', '\u0303'],
  ['.', '\u0323'],
])
const signs = new Map(Array.from(tones, ([sign, mark]) => [mark, sign]))

/** Longer words are no words of a language; only their beginning is compared. */
const longestWord = 40

const known = new Map<string, Spelling>()

/** The spelling of one word. Vietnamese has a few thousand syllables, so that most are remembered. */
export function spell(word: string): Spelling {
  let spelling = known.get(word)
  if (spelling === undefined) {
    spelling = spellAnew(word)
    known.set(word, spelling)
  }
  return spelling
}

function spellAnew(word: string): Spelling {
  let tone = ''
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0309\u0303\u0323]/g, (mark) => {
      tone = signs.get(mark) ?? ''
      return ''
    })
    .normalize('NFC')
    .slice(0, longestWord)
  return letters + tone
}

const folded = new Map<string, string>()

/**
 * A spelling without any mark, `đ` as `d`, `y` as `i` where it is the only vowel (lý and lí), numbers without leading zeros: what
 * a hurried typist would have written.
 */
export function fold(spelling: Spelling): string {
  let found = folded.get(spelling)
  if (found === undefined) {
    found = withoutMarks(spelling)
      .replace(/đ/g, 'd')
      .replace(/^(qu|[b-df-hj-np-tv-xz]+)y$/, '$1i')
      .replace(/^0+(?=\d)/, '')
    folded.set(spelling, found)
  }
  return found
}

/** Only other scripts than the Latin one need the class of all marks, which a phone compiles for longer than it answers a question. */
function withoutMarks(spelling: Spelling): string {
  const letters = spelling.normalize('NFD').replace(/[\u0300-\u036f`'?~.]/g, '')
  return /[^\0-\u036f]/.test(letters) ? letters.replace(/\p{M}/gu, '') : letters
}
