import type { Language } from '../../../scripts/content/site-config.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

type What = 'file' | 'folder' | 'link' | 'special'

/** What `npm run verify` says of each kind of finding. The path stands before the sentence. */
export interface FindingWords {
  readonly changed: (facts: { expected: number; found: number | null; what: What }) => string
  readonly missing: () => string
  readonly added: (facts: { what: What; from: string | null }) => string
  readonly 'manifest-invalid': () => string
  readonly 'manifest-unsigned': () => string
  readonly 'signature-wrong': () => string
  readonly 'issued-missing': () => string
  readonly 'issued-wrong': () => string
  readonly 'issued-ahead': (facts: { at: string }) => string
  readonly 'issued-twice': (facts: { at: string }) => string
  readonly replayed: (facts: { at: string; seen: string }) => string
  readonly unfinished: () => string
  readonly unreadable: (facts: { reason: string }) => string
  readonly 'no-answer': (facts: { reason: string }) => string
  readonly 'given-up': (facts: { reason: 'time' | 'silence' }) => string
  readonly 'status-wrong': (facts: { status: number }) => string
  readonly redirected: (facts: { status: number; to: string }) => string
  readonly 'encoding-wrong': (facts: { encoding: string }) => string
  readonly 'header-missing': (facts: { header: string; others: number }) => string
  readonly 'header-weak': (facts: { header: string; value: string; others: number }) => string
  readonly 'header-foreign': (facts: { header: string; value: string; others: number }) => string
  readonly 'type-wrong': (facts: { type: string; expected: string; others: number }) => string
  readonly 'probe-found': (facts: { status: number }) => string
  readonly 'soft-404': () => string
  readonly 'missing-page-foreign': () => string
  readonly cloaked: (facts: { visitor: 'robot' | 'searcher' }) => string
}

/** What `npm run verify` says. */
export interface VerifyWords {
  readonly findings: FindingWords
  readonly allGood: (facts: { target: string; checked: number }) => string
  readonly different: (facts: { target: string; findings: number; checked: number }) => string
  /** Where nothing differs, but not all could be looked at. */
  readonly notAll: (facts: { target: string; findings: number; checked: number }) => string
  readonly more: (count: number) => string
  readonly asking: string
  readonly unreachable: (facts: { site: string; reason: string }) => string
  readonly noFolder: (folder: string) => string
  readonly noManifest: (file: string) => string
  readonly seenInvalid: (file: string) => string
  readonly wrongAddress: (address: string) => string
  readonly seenWithoutKey: string
}

export const verifyWords: Record<Language, VerifyWords> = { vi, en }
