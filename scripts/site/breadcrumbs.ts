import type { SiteConfig } from '../content/site-config.ts'
import type { PageLink } from './site.ts'

/** The way from the home page, titled with the body's name, down to `section`. */
export function breadcrumbs(config: SiteConfig, section: PageLink): PageLink[] {
  return [{ title: config.name, address: '/' }, section]
}
