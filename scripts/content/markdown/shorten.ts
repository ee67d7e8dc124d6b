/** What the editor wrote, cut to a length that a message can show: a pasted picture can be a megabyte long. */
export function shorten(written: string, limit = 120): string {
  return written.length > limit ? `${written.slice(0, limit)}…` : written
}
