const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How long things last, in milliseconds. What the privacy page promises comes from here. */
export const periods = {
  /** A visit ends when its visitor was idle for longer than this (as in Plausible and NukeViet). */
  idle: 30 * minute,
  /** A visitor counts as online for so long after the last page view. */
  online: 5 * minute,
  /** One salt serves for one day (UTC) … */
  saltDay: 24 * hour,
  /** … and is kept so much longer, that a visit under way can go on under the next one. */
  saltOverlap: hour,
  /** How often what may be kept no longer is deleted while no visit comes. */
  forget: 10 * minute,
} as const
