/** `2026-01-02` as readers write it, `02/01/2026`; `2026-01` becomes `01/2026`. */
export function calendarText(date: string): string {
  return date.split('-').reverse().join('/')
}
