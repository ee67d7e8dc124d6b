import type { Language } from '../../../scripts/content/site-config.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** What `npm run release` says. */
export interface ReleaseWords {
  readonly released: (facts: {
    name: string
    copied: number
    linked: number
    seconds: string
    current: string
  }) => string
  readonly rolledBack: (facts: { name: string; current: string }) => string
  readonly listed: (facts: {
    name: string
    files: number
    size: string
    isCurrent: boolean
    isGoneBack: boolean
  }) => string
  readonly noReleases: (to: string) => string
  /** Before the list of what differs. */
  readonly tampered: (folder: string) => string
  readonly tamperedRelease: (name: string) => string
  readonly nothingBuilt: (output: string) => string
  readonly manifestInvalid: (to: string) => string
  readonly noOlder: (to: string) => string
  readonly foreignCurrent: (path: string) => string
  readonly refused: string
  readonly wrongKeep: (written: string) => string
  readonly waiting: string
  readonly locked: string
  readonly untidy: (facts: { name: string; reason: string }) => string
  readonly oldReleaseKept: string
}

export const releaseWords: Record<Language, ReleaseWords> = { vi, en }
