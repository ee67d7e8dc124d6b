import { showKept } from '../choices.ts'

/** Shows what is chosen in another tab, or on a later page before this one comes back from the back-forward cache. */
export function followChoices(page: Window): void {
  page.addEventListener('storage', () => showKept(page))
  page.addEventListener('pageshow', () => showKept(page))
}
