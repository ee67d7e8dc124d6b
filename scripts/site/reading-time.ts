/** Vietnamese writes a space after every syllable; 200 a minute is an unhurried reader. */
const syllablesPerMinute = 200

/** Whole minutes that the text takes to read, at least 1. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(countSyllables(text) / syllablesPerMinute))
}

/** A loop, because splitting the texts of ten thousand articles makes millions of strings for one number. */
function countSyllables(text: string): number {
  let count = 0
  let inside = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const space = code <= 0x20 || code === 0xa0
    if (!space && !inside) count++
    inside = !space
  }
  return count
}
