import type { Figures } from '../figures.ts'
import type { Block } from './block.ts'
import { formatNumber } from './format-number.ts'

/** Puts the numbers into their places, as text only; an unknown one becomes `—`. */
export function showFigures(
  { element, language }: Block,
  { online, visits }: Pick<Figures, 'online' | 'visits'>,
): void {
  const counts: Readonly<Record<string, number | undefined>> = {
    ...online,
    online: online?.total,
    ...visits,
    visits: visits?.total,
  }
  for (const place of element.querySelectorAll<HTMLElement>('[data-figure]')) {
    place.textContent = formatNumber(counts[place.dataset.figure ?? ''], language)
  }
}
