import type { SiteConfig, Successor } from '../../scripts/content/site-config.ts'
import type { Site } from '../../scripts/site/site.ts'
import { moment } from '../site/make-article.ts'
import { fullSite } from './full-site.ts'

/** The body that has taken the place of the one of the tests. */
export const successor: Successor = {
  name: 'phường Định Công',
  english: 'Định Công Ward',
  url: 'https://dinhcong.example.vn/',
  since: moment('2025-07-01'),
}

/** The full site as the archive of a body that is no more, its visits no longer counted. */
export function mergedSite(fields: Partial<SiteConfig> = {}): Site {
  const frozenStatistics = { visits: 12_345, at: moment('2025-06-30') }
  return fullSite({ successor, statistics: null, frozenStatistics, ...fields })
}
