import type { Frame, StatisticsPage } from './site.ts'

/** The page of the figures by day, on a site that has them. */
export function statisticsPages({
  config,
  home,
}: Pick<Frame, 'config' | 'home'>): StatisticsPage[] {
  const days = config.statistics?.days
  return days ? [{ address: `${home}thong-ke/`, days }] : []
}
