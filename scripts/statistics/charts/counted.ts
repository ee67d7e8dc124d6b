/** A day or a month as it is shown; an unknown count is undefined. */
export interface Counted {
  /** How readers write it: `02/01/2026`, `01/2026`. */
  readonly when: string
  readonly visits: number | undefined
  readonly views: number | undefined
  /** What must be said beside the numbers; empty for nothing. */
  readonly note: string
}
