import { attempt } from './attempt.ts'

/** A value of localStorage; nothing where there is none or the browser forbids storage (then its getter throws). */
export function readStorage(
  page: Pick<Window, 'localStorage'>,
  key: string,
): string | null | undefined {
  return attempt(() => page.localStorage.getItem(key))
}
