import type { SiteConfig } from '../../content/site-config.ts'
import type { Look } from '../first-look.ts'
import type { AssetNeeds, MadeAssets } from '../make-assets.ts'
import type { SiteOptions, SiteResult } from '../make-site.ts'
import type { PictureOrder, PictureResult } from '../pictures/picture-orders.ts'

/** What the build says to a contained process. */
export type ToContained =
  | MakeOrder
  | { readonly kind: 'assets'; readonly made: MadeAssets }
  | { readonly kind: 'assets-failed'; readonly error: Failed }
  | { readonly kind: 'pictures'; readonly results: readonly PictureResult[] }
  | { readonly kind: 'pictures-failed'; readonly error: Failed }
  | { readonly kind: 'helped'; readonly helper: number; readonly answer: HelpAnswer }
  | { readonly kind: 'help'; readonly work: Uint8Array }
  /** Asks for the page of a file of the content, of which only the text may have changed. */
  | { readonly kind: 'look'; readonly content: string; readonly source: string }

export interface MakeOrder {
  readonly kind: 'make'
  readonly options: SiteOptions
  readonly folder: string
  /** Folder of what was read and made before. */
  readonly kept: string
  /** How many other processes may be asked for help. */
  readonly helpers: number
}

/** What a contained process says to the build. */
export type FromContained =
  | { readonly kind: 'ready' }
  | { readonly kind: 'assets-wanted'; readonly config: SiteConfig; readonly needs: AssetNeeds }
  | { readonly kind: 'pictures-wanted'; readonly orders: readonly PictureOrder[] }
  /** The build only passes the work on, so it stays packed on its way. */
  | { readonly kind: 'help-wanted'; readonly helper: number; readonly work: Uint8Array }
  | { readonly kind: 'help'; readonly answer: HelpAnswer }
  | { readonly kind: 'look'; readonly look: Look | null }
  | { readonly kind: 'done'; readonly result: SiteResult }
  | { readonly kind: 'failed'; readonly error: Failed }

/** What became of a piece of work. */
export type HelpAnswer = { readonly done: Uint8Array } | { readonly error: Failed }

/** An error, with what a sentence about it needs; error objects lose their fields on the way. */
export interface Failed {
  readonly name: string
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}
