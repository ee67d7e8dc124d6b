import { readStorage } from './read-storage.ts'

/** What the browser says of itself, so far as it decides whether a visit may be counted. */
export interface CountedPage {
  readonly localStorage: Storage
  readonly location: { readonly protocol: string }
  readonly navigator: {
    /** https://www.w3.org/TR/gpc/ */
    readonly globalPrivacyControl?: boolean
    readonly webdriver?: boolean
  }
}

/**
 * The reason why this visit must not be sent, or null when it may be: the reader asked for privacy (`gpc`),
 * opted out (`plausible_ignore`), is a driven browser (`webdriver`), or reads a page that no host served (`not-http`).
 */
export function whyNotCount(page: CountedPage): string | null {
  if (page.navigator.globalPrivacyControl) return 'gpc'
  if (readStorage(page, 'plausible_ignore') === 'true') return 'plausible_ignore'
  if (page.navigator.webdriver) return 'webdriver'
  return page.location.protocol.startsWith('http') ? null : 'not-http'
}
