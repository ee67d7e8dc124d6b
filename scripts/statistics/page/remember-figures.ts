import { attempt } from './attempt.ts'
import { type Remembered, rememberedKey } from './remembered.ts'

/** Keeps the last good answer for the reader's next page; a storage that is full or forbidden is no fault. */
export function rememberFigures(page: Pick<Window, 'localStorage'>, remembered: Remembered): void {
  attempt(() => page.localStorage.setItem(rememberedKey, JSON.stringify(remembered)))
}
