import type { Language } from '../content/site-config.ts'

/**
 * Pieces between spaces that are read in a minute. A Vietnamese piece is a syllable: native speakers read 5.22 a second aloud
 * (Pellegrino, Coupé, Marsico 2011, https://muse.jhu.edu/article/449938, table 1), and nobody reads slower in silence for long. An
 * English piece is a word: 238, silently (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047).
 */
const piecesPerMinute: Record<Language, number> = { vi: 313, en: 238 }

/** Whole minutes that a text of so many pieces takes to read in this language, at least 1. */
export function readingMinutes(pieces: number, language: Language): number {
  return Math.max(1, Math.round(pieces / piecesPerMinute[language]))
}
