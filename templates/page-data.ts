import type { Site } from '../scripts/site/site.ts'

/** Site paths, without the base path, of what every page loads. */
export interface Assets {
  readonly styles: string
  /** Null on a site without statistics. */
  readonly script: string | null
  /** The script of `/thong-ke/`; null on a site without figures by day. */
  readonly charts: string | null
  readonly icon: string
}

/** What every page is given. */
export interface SiteData {
  readonly site: Site
  readonly assets: Assets
  /** Moment of the build in milliseconds, for what may depend on it. */
  readonly at: number
}

/** What a page that is made once for each entry of a list is given; Eleventy keeps `page` for itself. */
export interface PageData<View> extends SiteData {
  readonly view: View
}
