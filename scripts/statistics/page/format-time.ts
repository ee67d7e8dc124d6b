/**
 * The hour of a moment in a zone, `14:05`; with the date, `14:05, 05/09/2022`, when it was on another day than `now`;
 * `—` for NaN, a moment that nobody knows.
 * Day before month, as both Vietnamese and British English write it.
 */
export function formatTime(time: number, now: number, timeZone: string): string {
  // Intl throws for what is no moment.
  if (Number.isNaN(time)) return '—'
  const hour = new Date(time).toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone })
  const day = (at: number) => new Date(at).toLocaleDateString('en-GB', { timeZone })
  return day(time) === day(now) ? hour : `${hour}, ${day(time)}`
}
