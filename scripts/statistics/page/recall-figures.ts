import { parseFigures } from '../figures.ts'
import { readJson } from './read-json.ts'
import { readStorage } from './read-storage.ts'
import { type Remembered, rememberedKey } from './remembered.ts'

/** The last good answer, checked as if it had come from the network; null when there is none that can be believed. */
export function recallFigures(page: Pick<Window, 'localStorage'>): Remembered | null {
  const kept = readJson<keyof Remembered>(readStorage(page, rememberedKey))
  const figures = parseFigures(kept.figures)
  const time = kept.time as number
  // Only a number that a Date can hold comes back from one as it was.
  return figures && new Date(time).getTime() === time
    ? { time, figures, isOld: kept.isOld === true }
    : null
}
