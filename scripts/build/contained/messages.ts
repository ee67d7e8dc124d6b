import type { SiteConfig } from '../../content/site-config.ts'
import type { MakeName } from '../cache/last-make.ts'
import type { Look } from '../first-look.ts'
import type { SiteOptions } from '../make-site.ts'
import type { PictureOrder } from '../pictures/picture-orders.ts'
import type { ToldResult } from './told-result.ts'

/** What the build says to a contained process. */
export type ToContained =
  | ({ readonly kind: 'open' } & Workplace)
  | MakeOrder
  | ToQuestion
  | { readonly kind: 'help'; readonly work: Uint8Array }
  /** Asks for the page of a file of the content, of which only the text may have changed. */
  | { readonly kind: 'look'; readonly content: string; readonly source: string }

/** What the question of this number brought. */
export type ToQuestion =
  | { readonly kind: 'answer'; readonly question: number; readonly answer: unknown }
  | { readonly kind: 'no-answer'; readonly question: number; readonly error: Failed }

/** Where a contained process works, and with whom. */
export interface Workplace {
  /** Folder of the content. */
  readonly content: string
  /** Folder of the new site. */
  readonly folder: string
  /** Folder of what was read and made before. */
  readonly kept: string
  /** How many other processes may be asked for help. */
  readonly helpers: number
  /** How many files or pages are worth asking one. */
  readonly worthHelp: number
}

export interface MakeOrder extends Workplace {
  readonly kind: 'make'
  readonly options: SiteOptions
}

/** What a contained process wants of the build: the style sheets and scripts, pictures, what lies in the output, or work done by another one. */
export type Question =
  | { readonly wanted: 'assets'; readonly config: SiteConfig }
  | { readonly wanted: 'pictures'; readonly orders: readonly PictureOrder[] }
  | { readonly wanted: 'intact' }
  /** The build only passes the work on, so it stays packed on its way. */
  | { readonly wanted: 'help'; readonly helper: number; readonly work: Uint8Array }

/** What a contained process says to the build. */
export type FromContained =
  | { readonly kind: 'ready' }
  | { readonly kind: 'question'; readonly number: number; readonly question: Question }
  | { readonly kind: 'help'; readonly answer: HelpAnswer }
  | { readonly kind: 'look'; readonly look: Look | null }
  | { readonly kind: 'done'; readonly result: ToldResult }
  /** After that: what the next build may use lies on the disk, and this is what a site would be made of now. */
  | { readonly kind: 'kept'; readonly name: MakeName | null }
  | { readonly kind: 'failed'; readonly error: Failed }

/** What became of a piece of work. */
export type HelpAnswer = { readonly done: Uint8Array } | { readonly error: Failed }

/** An error, with what a sentence about it needs; error objects lose their fields on the way. */
export interface Failed {
  readonly name: string
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}
