import type { Figures } from '../figures.ts'

/** A good answer with the moment when it came. */
export interface Remembered {
  /** Milliseconds since 1970-01-01T00:00:00Z by the reader's clock. */
  readonly time: number
  readonly figures: Figures
  /** Whether the counts were old already when they came, so that nobody may call them fresh. */
  readonly isOld: boolean
}

/** The key of localStorage under which the last good answer is kept. */
export const rememberedKey = 'so-lieu'
