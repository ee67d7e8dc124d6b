import type { SiteData } from './page-data.ts'

/** Where Eleventy puts a page; false where it makes none. */
type Permalink = (data: Pick<SiteData, 'site'>) => string | false

/** A page that each language has, by its path below the home page: `so-do/index.html`. */
export function inEachLanguage(path: string): Permalink {
  return ({ site }) => site.frame.home + path
}

/** A page that the site has once, whatever its languages: `404.html`. */
export function onceForAll(path: string): Permalink {
  return ({ site }) => (site.frame.home === '/' ? `/${path}` : false)
}
