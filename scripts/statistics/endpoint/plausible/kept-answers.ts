import type { EndpointSite } from '../endpoint-site.ts'
import { localDay } from '../local-day.ts'
import type { CountedDay, OnlineCounts, PageViews } from '../store.ts'
import { type KeptAnswer, keptAnswer } from './kept-answer.ts'
import { type Ask, askDays, askMostRead, askOnline, askViews } from './plausible-questions.ts'
import type { QuestionIntervals } from './question-intervals.ts'

/** What is known of one site, each answer with its date. */
export interface SiteAnswers {
  readonly online: KeptAnswer<OnlineCounts>
  readonly days: KeptAnswer<readonly CountedDay[]>
  readonly views: KeptAnswer<ReadonlyMap<string, number>>
  readonly mostRead: KeptAnswer<readonly PageViews[]>
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
