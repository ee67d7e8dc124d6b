/** A day or a month as it is shown; an unknown count is undefined. */
export interface Counted {
  /** How readers write it: `02/01/2026`, `01/2026`. */
  readonly when: string
  /** The short form of it below its bar; empty for most of many. */
  readonly tick: string
  readonly visits: number | undefined
  readonly views: number | undefined
  /** Whether it is not over yet, or some of its days are unknown. */
  readonly isPart: boolean
  /** What must be said beside the numbers; empty for nothing. */
  readonly note: string
}
