/** A moment that an editor wrote, already checked against the calendar. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00:00Z. A day without an hour is its midnight in Việt Nam. */
  readonly at: number
  /** False when only the day was written, so that no page shows an hour nobody gave. */
  readonly hasTime: boolean
}
