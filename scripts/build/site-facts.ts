import type { Shown } from '../content/body.ts'
import type { SiteFacts } from '../publish/headers/site-facts.ts'
import type { ManifestEntry } from '../publish/manifest.ts'
import { everyLanguage } from '../site/every-language.ts'
import type { Site } from '../site/site.ts'
import type { MadeAssets } from './make-assets.ts'

/** What the Content-Security-Policy depends on: the scripts, and the other origins that they speak to. */
export function policyFacts(
  site: Site,
  { script, charts, reader, search, gallery }: MadeAssets['assets'],
): Pick<SiteFacts, 'reaches' | 'scripts' | 'forms' | 'plays'> {
  const { statistics, stateSearch } = site.frame.config
  const { api, figures, views, days } = statistics ?? {}
  const origins = [api, figures, views, days]
    .filter((address) => address && URL.canParse(address))
    .map((address) => new URL(String(address)).origin)
  return {
    reaches: [...new Set(origins)],
    plays: shows(site, 'medium'),
    scripts: [
      ...[script, charts, reader.preferences, reader.page, reader.tools, search, gallery],
    ].flatMap((one) => (one ? [one.integrity] : [])),
    forms: search && stateSearch ? [new URL(stateSearch.url).origin] : [],
  }
}

/** Whether a text of the site has something that needs a script or a permission. */
export function shows(site: Site, what: Shown): boolean {
  return everyLanguage(site).some(({ articlePages, standingPages }) =>
    [...articlePages, ...standingPages].some(({ body }) => body.shows?.includes(what)),
  )
}

/** A finished site as the configuration of a host sees it. */
export function siteFacts(
  site: Site,
  assets: MadeAssets['assets'],
  entries: ReadonlyMap<string, ManifestEntry>,
  compressed: boolean,
): SiteFacts {
  return {
    ...policyFacts(site, assets),
    basePath: site.frame.basePath,
    moved: everyLanguage(site).flatMap(({ redirects }) => redirects),
    gone: everyLanguage(site).flatMap(({ gone }) => gone),
    files: new Set(entries.keys()),
    compressed,
  }
}
