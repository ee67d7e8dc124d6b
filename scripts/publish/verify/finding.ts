import type { ForeignHeader } from './foreign-headers.ts'
import type { HeaderFault } from './header-rules.ts'
import type { GivenUp } from './patience.ts'
import type { TypeFault } from './type-rules.ts'

/** What stands at a path of a folder, or came from an address. */
export type FoundKind = 'file' | 'folder' | 'link' | 'special'

/** A way in which a published site is not the one that was built. `path` is a path of the manifest, or an address that begins with `/`. */
export type Finding =
  | Changed
  | Missing
  | Added
  | ManifestFault
  | { readonly kind: 'issued-ahead'; readonly path: string; readonly at: string }
  | { readonly kind: 'issued-twice'; readonly path: string; readonly at: string }
  | { readonly kind: 'replayed'; readonly path: string; readonly at: string; readonly seen: string }
  | { readonly kind: 'unfinished'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
  | Unanswered
  | { readonly kind: 'status-wrong'; readonly path: string; readonly status: number }
  | Redirected
  | { readonly kind: 'encoding-wrong'; readonly path: string; readonly encoding: string }
  | HeaderFinding
  | { readonly kind: 'probe-found' | 'soft-404'; readonly path: string; readonly status: number }
  | { readonly kind: 'missing-page-foreign'; readonly path: string }
  | Cloaked

export interface Changed {
  readonly kind: 'changed'
  readonly path: string
  readonly expected: number
  /** Null where more came than was waited for. */
  readonly found: number | null
  readonly what: FoundKind
}

export interface Missing {
  readonly kind: 'missing'
  readonly path: string
}

export interface Added {
  readonly kind: 'added'
  readonly path: string
  readonly what: FoundKind
  /** The page or file that refers to it; null for what lies in a folder. */
  readonly from: string | null
}

export interface Redirected {
  readonly kind: 'redirected'
  readonly path: string
  readonly status: number
  readonly to: string
}

/** No answer came, or the site was asked no further. */
export type Unanswered =
  | { readonly kind: 'no-answer'; readonly path: string; readonly reason: string }
  | { readonly kind: 'given-up'; readonly path: string; readonly reason: GivenUp }

/** What is wrong with the headers of an answer. `others` says how many more addresses have the same fault. */
export type HeaderFinding = (HeaderFault | ForeignHeader | TypeFault) & {
  readonly path: string
  readonly others: number
}

/** Readers of one sort get something else than all others, who get what was built. */
export interface Cloaked {
  readonly kind: 'cloaked'
  readonly path: string
  readonly visitor: 'robot' | 'searcher'
}

export interface ManifestFault {
  readonly kind:
    | 'manifest-invalid'
    | 'manifest-unsigned'
    | 'signature-wrong'
    | 'issued-missing'
    | 'issued-wrong'
  readonly path: string
}

/** What was compared, and what was found. */
export interface Verification {
  readonly findings: readonly Finding[]
  /** How many files of the manifest were compared. */
  readonly checked: number
}

/** Whether this says only that something could not be looked at. */
export function isUnchecked({ kind }: Finding): boolean {
  return kind === 'unreadable' || kind === 'no-answer' || kind === 'given-up'
}
