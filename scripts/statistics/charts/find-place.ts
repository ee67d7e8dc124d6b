import type { ChartsPlace } from './charts-place.ts'

/** The element of the page that bears this name; null where the markup has none. */
export function findPlace({ element }: ChartsPlace, name: string): HTMLElement | null {
  return element.querySelector(`[data-place="${name}"]`)
}
