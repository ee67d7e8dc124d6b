import type { SiteConfig } from '../content/site-config.ts'
import type { StatisticsPage } from './site.ts'

/** The page of the figures by day, on a site that has them. */
export function statisticsPages({ statistics }: SiteConfig): StatisticsPage[] {
  return statistics?.days ? [{ address: '/thong-ke/', days: statistics.days }] : []
}
