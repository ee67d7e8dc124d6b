import type { Language } from '../content/site-config.ts'

/**
 * Pieces between spaces that are read in a minute. A Vietnamese piece is a syllable: native speakers read 5.22 a second aloud
 * (Pellegrino, Coupé, Marsico 2011, https://muse.jhu.edu/article/449938, table 1), and nobody reads slower in silence for long. An
 * English piece is a word: 238, silently (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047).
 */
const piecesPerMinute: Record<Language, number> = { vi: 313, en: 238 }

/** Whole minutes that a text in this language takes to read, at least 1. */
export function readingMinutes(text: string, language: Language): number {
  return Math.max(1, Math.round(countPieces(text) / piecesPerMinute[language]))
}

/** A loop, because splitting the texts of ten thousand articles makes millions of strings for one number. */
function countPieces(text: string): number {
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
