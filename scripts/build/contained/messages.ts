import type { SiteConfig } from '../../content/site-config.ts'
import type { AssetNeeds, MadeAssets } from '../make-assets.ts'
import type { SiteOptions, SiteResult } from '../make-site.ts'
import type { PictureOrder, PictureResult } from '../pictures/picture-orders.ts'

/** What the build says to the contained process. */
export type ToContained =
  | { readonly kind: 'make'; readonly options: SiteOptions; readonly folder: string }
  | { readonly kind: 'assets'; readonly made: MadeAssets }
  | { readonly kind: 'assets-failed'; readonly error: Failed }
  | { readonly kind: 'pictures'; readonly results: readonly PictureResult[] }
  | { readonly kind: 'pictures-failed'; readonly error: Failed }

/** What the contained process says to the build. */
export type FromContained =
  | { readonly kind: 'ready' }
  | { readonly kind: 'assets-wanted'; readonly config: SiteConfig; readonly needs: AssetNeeds }
  | { readonly kind: 'pictures-wanted'; readonly orders: readonly PictureOrder[] }
  | { readonly kind: 'done'; readonly result: SiteResult }
  | { readonly kind: 'failed'; readonly error: Failed }

/** An error, with what a sentence about it needs; error objects lose their fields on the way. */
export interface Failed {
  readonly name: string
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}
