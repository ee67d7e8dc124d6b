import type { EndpointSite } from '../endpoint-site.ts'
import { localDay } from '../local-day.ts'
import type { Dated, DayCounts, OnlineCounts, PageViews } from '../store.ts'
import { keptAnswer } from './kept-answer.ts'
import { type Ask, askDays, askMostRead, askOnline, askViews } from './plausible-questions.ts'
import type { QuestionIntervals } from './question-intervals.ts'

type Kept<Value> = () => Promise<Dated<Value> | null>

/** What is known of one site, each answer with its date; null for one that never came. */
export interface SiteAnswers {
  readonly online: Kept<OnlineCounts>
  readonly days: Kept<readonly DayCounts[]>
  readonly views: Kept<ReadonlyMap<string, number>>
  readonly mostRead: Kept<readonly PageViews[]>
}

/** Returns the function that gives the answers about a site, asked for again after the interval of their kind. */
export function keptAnswers(
  ask: Ask,
  intervals: QuestionIntervals,
  clock: () => number,
): (site: EndpointSite) => SiteAnswers {
  const bySite = new Map<string, SiteAnswers>()
  const isOlder = (interval: number) => (at: number, now: number) => Math.abs(now - at) >= interval

  function answersOf(site: EndpointSite): SiteAnswers {
    const { domain, zone } = site
    const isOldDay = (at: number, now: number) =>
      isOlder(intervals.days)(at, now) || localDay(at, zone) !== localDay(now, zone)
    return {
      online: keptAnswer({
        ask: () => askOnline(ask, domain, clock()),
        isOld: isOlder(intervals.online),
        clock,
      }),
      days: keptAnswer({ ask: () => askDays(ask, domain), isOld: isOldDay, clock }),
      views: keptAnswer({
        ask: () => askViews(ask, site),
        isOld: isOlder(intervals.pages),
        clock,
      }),
      mostRead: keptAnswer({
        ask: () => askMostRead(ask, site, clock()),
        isOld: isOlder(intervals.pages),
        clock,
      }),
    }
  }

  return (site) => {
    const known = bySite.get(site.domain) ?? answersOf(site)
    bySite.set(site.domain, known)
    return known
  }
}
