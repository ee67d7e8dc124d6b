import type { EndpointSite } from '../endpoint-site.ts'
import { everyDay } from '../every-day.ts'
import { localDay } from '../local-day.ts'
import { mostPages, type Store } from '../store.ts'
import { askPlausible } from './ask-plausible.ts'
import { forwardQueue } from './forward-queue.ts'
import { keptAnswers } from './kept-answers.ts'
import type { Ask } from './plausible-questions.ts'
import { questionBudget } from './question-budget.ts'
import { type QuestionIntervals, questionIntervals } from './question-intervals.ts'
import { sumVisits } from './sum-visits.ts'
import type { Upstream } from './upstream.ts'
import { upstreamBreaker } from './upstream-breaker.ts'

export interface PlausibleStoreOptions extends Upstream {
  readonly sites: readonly EndpointSite[]
  /** How many questions Plausible answers for these sites in an hour. */
  readonly questionsPerHour: number
  /** For how long answers are kept; what the questions suffice for, by `questionIntervals`, when it is missing. */
  readonly intervals?: QuestionIntervals
  /** Told why a question was not answered; the error says nothing of a visitor, nor of the key. */
  readonly onError?: (error: Error) => void
  /** How long `close` waits for visits that have not been told yet; 2 seconds when it is missing. */
  readonly drainMilliseconds?: number
}

/** Who was online so long ago is no answer to who is online now, in milliseconds. */
const mostOnlineAge = 600_000

/**
 * A store behind Plausible: it keeps nothing but answers for a while and the visits that are on their way, so any number of
 * copies may run. Every kind of answer is asked for once for all readers; while Plausible fails, the last one is given.
 * Throws a RangeError when the questions of an hour do not suffice for the sites.
 */
export function openPlausibleStore(options: PlausibleStoreOptions): Store {
  const { sites, clock, questionsPerHour, onError, drainMilliseconds = 2000 } = options
  const intervals = options.intervals ?? questionIntervals(questionsPerHour, sites.length)
  if (!intervals) throw new RangeError('too few questions for the sites')
  const asking = upstreamBreaker(options)
  // A breaker of its own: a limit of questions must not hold up the visits.
  const telling = upstreamBreaker(options)
  const budget = questionBudget(questionsPerHour, clock)
  const queue = forwardQueue(options, telling)
  const counts = { questions: 0, failed_questions: 0, held_questions: 0 }

  const ask: Ask = async (question) => {
    const isOpen = asking.enter()
    if (!isOpen || !budget.take()) {
      if (isOpen) asking.leave()
      counts.held_questions++
      throw new Error('not now')
    }
    counts.questions++
    try {
      const rows = await askPlausible(options, question)
      asking.succeeded()
      return rows
    } catch (error) {
      asking.failed(error)
      counts.failed_questions++
      if (error instanceof Error) onError?.(error)
      throw error
    }
  }
  const kept = keptAnswers(ask, intervals, clock)

  return {
    async record(visit) {
      queue.add(visit)
    },
    async online(site) {
      const online = await kept(site).online.give()
      return online && clock() - online.at <= mostOnlineAge ? online : null
    },
    async visits(site) {
      const days = await kept(site).days.give()
      return days && { at: days.at, value: sumVisits(days, site.zone, clock()) }
    },
    async views(site, path) {
      const views = await kept(site).views.give()
      return views && { at: views.at, value: views.value.get(path) ?? 0 }
    },
    async days(site) {
      const [days, read] = await Promise.all([kept(site).days.give(), kept(site).mostRead.give()])
      if (!days || !read) return null
      const pages = read.value.filter(({ path }) => site.pages?.has(path)).slice(0, mostPages)
      const [first, today] = [days.value[0]?.date, localDay(days.at, site.zone)]
      return {
        at: Math.min(days.at, read.at),
        value: { days: everyDay(days.value, { first, today, missing: 0 }), pages },
      }
    },
    async healthy() {
      // The answer to a question that is asked anyway: to be looked after costs none.
      const questions = sites.slice(0, 1).map((site) => kept(site).online)
      for (const question of questions) await question.give()
      // Who refuses that question has no use for the site's visits either: Plausible takes them and drops them.
      const isRefused = questions.some((question) => question.isRefused)
      return asking.isClosed && telling.isClosed && !isRefused
    },
    counters: () => ({ ...queue.counters(), ...counts }),
    async close() {
      const lost = await queue.drain(drainMilliseconds)
      if (lost > 0) onError?.(new Error(`${lost} lượt truy cập chưa gửi được đến Plausible`))
    },
  }
}
