import type { Role } from '../role.ts'
import type { EndpointSite } from './endpoint-site.ts'

/** One page view, as the endpoint accepted it. */
export interface Visit {
  /** The sites that it counts for: a ward's own, and perhaps its district's. */
  readonly sites: readonly EndpointSite[]
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number
  readonly role: Role
  /** Address of the page with its query, and where the reader came from: to be passed on, never to be kept. */
  readonly url: string
  readonly referrer: string
  /** Path of the page, in the form of `pagePath`. */
  readonly path: string
  /** Network address and user agent of the visitor: to tell visitors apart, never to be kept. */
  readonly address: string
  readonly agent: string
}

/** What a store answers, with the moment when it was true. */
export interface Dated<Value> {
  readonly value: Value
  readonly at: number
}

export interface OnlineCounts {
  readonly guests: number
  readonly members: number
}

/** Without any baseline. */
export interface VisitCounts {
  readonly total: number
  /** Unknown when the day, or the month, has turned since these were counted. */
  readonly today?: number | undefined
  readonly month?: number | undefined
}

export interface DayCounts {
  /** `2026-01-02`, in the site's zone. */
  readonly date: string
  /** Null for a day of which nobody knows; both are then. */
  readonly visits: number | null
  readonly views: number | null
}

/** A day that is known. */
export interface CountedDay extends DayCounts {
  readonly visits: number
  readonly views: number
}

export interface PageViews {
  readonly path: string
  readonly views: number
}

/** How many of the most read pages are told. */
export const mostPages = 20

export interface ViewsByDay {
  /** At most 400, oldest first, from that of the first visit up to today, with every day between; empty before the first visit. */
  readonly days: readonly DayCounts[]
  /** The 20 most read pages of the last 30 days. */
  readonly pages: readonly PageViews[]
}

/**
 * Where visits are kept and counted: an embedded database, or a service behind the same questions.
 * Each question may be answered from a cache (the date tells), by null when there was never an answer, or by rejecting.
 */
export interface Store {
  /** Resolves when the store has the visit for good: the embedded one on disk, one behind a service in its queue. */
  record(visit: Visit): Promise<void>
  online(site: EndpointSite): Promise<Dated<OnlineCounts> | null>
  visits(site: EndpointSite): Promise<Dated<VisitCounts> | null>
  /** Views of one page of the site since counting began. */
  views(site: EndpointSite, path: string): Promise<Dated<number> | null>
  days(site: EndpointSite): Promise<Dated<ViewsByDay> | null>
  /** Whether a visit could be recorded now. Never rejects. */
  healthy(): Promise<boolean>
  /** What the store counts of itself, for the metrics: names as in `queued`, nothing of a visitor. */
  counters?(): Readonly<Record<string, number>>
  /** Records what was accepted, then lets go of everything. */
  close(): Promise<void>
}
