import type { Site } from '../scripts/site/site.ts'

/** What every page loads. Addresses are site paths without the base path. */
export interface Assets {
  readonly styles: string
  /** For paper alone: no reader waits for it. */
  readonly print: string
  /** Null on a site without statistics. */
  readonly script: Script | null
  /** The script of `/thong-ke/`; null on a site without figures by day. */
  readonly charts: Script | null
  readonly reader: ReaderScripts
  /** The script of `/tim-kiem/`; null on a site without search. */
  readonly search: Script | null
  /** The viewer of pictures, for pages with a gallery; null on a site without. */
  readonly gallery: Script | null
  readonly icon: string
  /** The icon with room around it, for systems that cut it to a shape of theirs. */
  readonly maskable: string
  /** What shared links show; null where none were made. */
  readonly share: SharePictures | null
  /** Content-Security-Policy for a host that sends no header of ours; null where it does. */
  readonly policy: string | null
}

/** The scripts of the reading tools. */
export interface ReaderScripts {
  /** Runs before the first paint. */
  readonly preferences: Script
  /** Runs on every page. */
  readonly page: Script
  /** The tools, and their style sheet, that come with the first click on one of them. */
  readonly tools: Script
  readonly toolStyles: string
}

/** What a link to a page shows when it is shared. */
export interface SharePictures {
  /** For a page of no section. */
  readonly site: SharePicture | null
  /** For a page of a section that has no picture of its own, by the section's address. */
  readonly bySection: ReadonlyMap<string, SharePicture>
  /** For a page with a picture, by that picture's file. */
  readonly byPicture: ReadonlyMap<string, SharePicture>
}

export interface SharePicture {
  /** Site path without the base path. */
  readonly address: string
  readonly width: number
  readonly height: number
}

/** A script, which a browser runs only while it is what was built. */
export interface Script {
  readonly address: string
  /** `sha256-…`: https://www.w3.org/TR/SRI/#the-integrity-attribute */
  readonly integrity: string
  /** Style sheet of what it shows, on a page of its own. */
  readonly styles?: string
}

/** What every page is given. */
export interface SiteData {
  readonly site: Site
  readonly assets: Assets
  /** Moment of the build in milliseconds, for what may depend on it. */
  readonly at: number
}

/**
 * What a page that is made once for each entry of a list is given: nothing else of the site, so that the page is what it was as
 * long as these are. Eleventy keeps `page` for itself.
 */
export interface PageData<View> {
  readonly site: Pick<Site, 'frame'>
  readonly assets: Assets
  readonly view: View
}

/** The same for a page of which there are few, and which may show anything of the site. */
export interface SitePageData<View> extends SiteData {
  readonly view: View
}
