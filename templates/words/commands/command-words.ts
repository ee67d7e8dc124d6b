import type { Language } from '../../../scripts/content/site-config.ts'
import type { Due } from '../../../scripts/site/falls-due.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** Why a finished site was not published; the build knows it by the same words. */
export type SiteRefusal =
  | { readonly reason: 'file-incomplete' | 'page-empty'; readonly path: string }
  | { readonly reason: 'link-broken'; readonly link: { page: string; target: string } }
  | { readonly reason: 'articles-fewer'; readonly before: number; readonly now: number }

/** What the commands say about their own work. */
export interface CommandWords {
  readonly published: (counts: {
    articles: number
    standingPages: number
    files: number
    /** Pictures that were made new. */
    pictures: number
    size: string
    seconds: string
    output: string
  }) => string
  readonly notPublished: string
  readonly leftOut: (files: readonly string[]) => string
  readonly redirectsLeftOut: (host: string, count: number) => string
  readonly building: string
  readonly serving: (address: string) => string
  readonly countingHere: string
  readonly rebuilt: (counts: { articles: number; seconds: string }) => string
  readonly problemPageTitle: string
  readonly problemPageHint: string
  readonly line: string
  readonly changeTo: string
  readonly counted: (counts: { errors: number; warnings: number; files: number }) => string
  readonly allGood: (files: number) => string
  readonly portTaken: (port: number) => string
  readonly noContent: (folder: string) => string
  readonly outputRefused: (folder: string) => string
  readonly diskFull: (path: string) => string
  readonly noPermission: (path: string) => string
  readonly outputUnfit: (folder: string) => string
  readonly leftoverForeign: (path: string) => string
  readonly nameUnfit: (folder: string) => string
  readonly otherDisk: (path: string) => string
  readonly noFolder: (path: string) => string
  readonly builderEnded: string
  contentChanged(file: string): string
  readonly interrupted: string
  readonly unexpected: (message: string) => string
  readonly oldSiteKept: string
  readonly siteRefused: (refusal: SiteRefusal) => string
  readonly publishedUnknown: (site: string) => string
  readonly waiting: string
  readonly locked: string
  readonly wrongPrivateKey: (file: string) => string
  readonly wrongPublicKey: (file: string) => string
  readonly keysMade: (files: { privateFile: string; publicFile: string }) => string
  readonly keyExists: (file: string) => string
  readonly keyInProject: (file: string) => string
  readonly articleExists: (path: string) => string
  readonly noSuchSection: (section: string, known: readonly string[]) => string
  readonly siteFileBroken: string
  readonly addressTaken: (address: string) => string
  readonly titleWithoutLetters: string
  readonly writeHere: string
  readonly removeWhenDone: string
  readonly due: (due: Due) => string
  readonly nothingDue: string
  readonly noSuchArticle: (path: string) => string
  readonly addressShared: (address: string) => string
  /** The comment at the top of a new withdrawn.yaml. */
  readonly withdrawnFileHead: string
  readonly withdrawn: (path: string, addresses: readonly string[], list: string) => string
  readonly nobodyUses: (files: readonly string[]) => string
}

export const commandWords: Record<Language, CommandWords> = { vi, en }
