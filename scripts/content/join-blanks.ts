/** A text in one line, with one space where it has blanks. Most have no others, and need not be put together anew. */
export function joinBlanks(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}
