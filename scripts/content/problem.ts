import type { PictureFault } from './picture-forms.ts'

export type Severity = 'error' | 'warning'

/**
 * Something in a file that an editor must repair (error) or should look at (warning).
 * It holds facts only; the sentence in the site's language is made from `code` and `args` where it is told.
 */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  /** Path below the content folder. */
  readonly file: string
  /** Both counted from 1. */
  readonly line: number
  readonly column: number
  /** Front matter or site.yaml key that the problem is about: `title`, `image.alt`. */
  readonly field: string | null
  readonly code: Code
  readonly severity: Severity
  readonly args: ProblemArgs[Code]
  /** The repaired line, where one can be computed. */
  readonly fix: string | null
}

export type ProblemCode = keyof ProblemArgs

type Nothing = Record<string, never>

/** Every code, with the facts that its message needs. */
export interface ProblemArgs {
  // The bytes of a file
  'not-utf8': { offset: number }
  utf16: Nothing
  nul: { offset: number }
  'empty-file': Nothing
  'file-too-big': { bytes: number; limit: number }
  'front-matter-too-big': { bytes: number; limit: number }
  'front-matter-too-long': { lines: number; limit: number }
  unreadable: { reason: string }
  'takes-too-long': { seconds: number }

  // Characters that nobody sees
  'direction-control': { names: readonly string[] }
  'shapeless-in-address': { written: string }
  'too-many-marks': { limit: number }

  // The lines around the front matter
  'blank-before-front-matter': Nothing
  'front-matter-not-closed': Nothing
  'word-dashes': { found: string }
  'no-front-matter': Nothing
  'front-matter-not-a-map': { found: ValueKind }
  'front-matter-language': { language: string }

  // YAML
  'yaml-syntax': { detail: string }
  'yaml-tab': Nothing
  'duplicate-key': { key: string; firstLine: number }
  'yaml-anchor': { name: string }
  'yaml-alias': { name: string }
  'yaml-merge': Nothing
  'yaml-tag': { tag: string }

  // Values
  'unknown-key': { key: string; suggestion: string | null; known: readonly string[] }
  'missing-key': { key: string; example: string }
  'blank-value': { key: string }
  'title-not-text': { found: ValueKind; written: string }
  'title-needs-quotes': Nothing
  'value-needs-quotes': { key: string }
  'control-character': { key: string }
  'text-too-long': { key: string; length: number; limit: number }
  'wrong-type': { key: string; expected: ExpectedKind; found: ValueKind; example: string }
  'date-format': { key: string; written: string }
  'date-impossible': { key: string; written: string }
  'image-alt-missing': Nothing
  'alias-outside': { alias: string }
  'tag-spelling': { tag: string; other: string; otherFile: string }

  // site.yaml
  'site-file-missing': Nothing
  'url-format': { key: string; written: string }
  'folder-name': { folder: string; suggestion: string }
  'duplicate-section': { folder: string }
  'time-zone-unknown': { written: string }
  'colour-format': { written: string }
  'accent-contrast': { accent: string; ratio: number; background: string; needed: number }
  'path-format': { key: string; written: string }
  'logo-missing': { written: string }

  // File names
  'section-unknown': { folder: string; known: readonly string[] }
  'file-outside-section': { name: string }
  'address-taken': { address: string; other: string }
  'address-reserved': { address: string }
  'address-withdrawn': { address: string; date: string }
  'no-slug': { name: string }
  'symbolic-link': Nothing
  'not-a-file': Nothing
  'name-not-allowed': { name: string }
  'name-reserved': { name: string }
  'file-not-allowed': { ending: string }
  'ending-differs': { ending: string; found: string }
  'picture-unreadable': { ending: string }
  'picture-too-big': { width: number; height: number; limit: number }
  'picture-too-heavy': { bytes: number; limit: number }
  'picture-broken': { fault: PictureFault }
  'film-place': Nothing

  // Pages in English
  'english-not-needed': Nothing
  'english-not-set-up': Nothing
  'english-folder': { folder: string; known: readonly string[] }
  'english-section-untitled': { folder: string }
  'english-mirrors-nothing': { address: string; suggestion: string | null }

  // References
  'picture-missing': { written: string; suggestion: string | null }
  'picture-remote': { written: string }
  'attachment-missing': { written: string; suggestion: string | null }
  'link-broken': { written: string; suggestion: string | null }
  'anchor-missing': { written: string; anchor: string; suggestion: string | null }
  'alt-missing': { written: string }
  'gallery-text': { found: string }
  'gallery-fence': { found: string }
  'gallery-file': { written: string }
  'captions-format': Nothing
  'link-withdrawn': { written: string; date: string }
  'link-without-text': { written: string }
  'links-too-long': { limit: number }
  'too-many-notes': { limit: number }

  // Other sites: hosts.yaml
  'host-format': { written: string }
  'duplicate-entry': { written: string }
  'host-unlisted': { host: string }
  'host-lookalike': { host: string; like: string | null }
  'host-behind-name': { host: string }

  // Warnings
  'link-unpublished': { written: string; file: string }
  'link-scheme': { scheme: string }
  'identity-number': { found: string }
  'phone-number': { found: string }
  'date-far-ahead': { key: string; written: string }
  'title-capitals': Nothing
  'captions-missing': { wanted: string }
  'alt-empty-words': { alt: string }
  'long-paragraph': { length: number; limit: number }
  'shapeless-removed': { count: number }
}

/** What YAML made of a value. */
export type ValueKind = 'nothing' | 'text' | 'number' | 'boolean' | 'list' | 'map' | 'date'

/** What a value should have been. */
export type ExpectedKind =
  | 'text'
  | 'boolean'
  | 'whole-number'
  | 'list-of-texts'
  | 'list'
  | 'map'
  | 'language'
