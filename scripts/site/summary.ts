const limit = 200

/**
 * The editor's summary as it is, or the first paragraph: where that is longer than 200 characters,
 * cut after a whole word, with `…` as the last of them.
 */
export function summaryOf(summary: string | null, firstParagraph: string): string {
  return summary ?? shorten(firstParagraph)
}

function shorten(paragraph: string): string {
  const text = paragraph.trim().replace(/\s+/gu, ' ')
  if (text.length <= limit) return text
  const lastSpace = text.lastIndexOf(' ', limit - 1)
  // Without a space a character outside the basic plane may be cut in two: its half is dropped.
  const words =
    lastSpace > 0
      ? text.slice(0, lastSpace)
      : text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${words.replace(/[\s,;:.–—-]+$/u, '')}…`
}
