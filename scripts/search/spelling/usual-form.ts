import { type Spelling, tones } from './spelling.ts'

const vowels = 'aeiouyăâêôơư'
const parts = new RegExp(`^(qu|gi(?=[${vowels}])|[^${vowels}]*)([${vowels}]*)(.*)$`, 'u')

/** A spelling as people write it: the tone over its vowel, in the older of the two ways (hòa, thúy). */
export function usualForm(spelling: Spelling): string {
  const mark = tones.get(spelling.at(-1) ?? '')
  if (mark === undefined) return spelling
  const letters = spelling.slice(0, -1)
  const [, onset = '', nucleus = '', rest = ''] = parts.exec(letters) ?? []
  const at = onset.length + toneAt(nucleus, rest !== '') + 1
  return (letters.slice(0, at) + mark + letters.slice(at)).normalize('NFC')
}

/** Which vowel bears the tone: the last that has a mark of its own, else the last before a consonant, else the one before the last. */
function toneAt(nucleus: string, isClosed: boolean): number {
  const marked = Math.max(...Array.from('ăâêôơư', (vowel) => nucleus.lastIndexOf(vowel)))
  if (marked >= 0) return marked
  return Math.max(0, nucleus.length - (isClosed ? 1 : 2))
}
