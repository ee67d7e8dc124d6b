/** What one HTML page refers to and offers, read with patterns that fit the project's own markup. */
export interface PageFacts {
  readonly title: string
  /** Values of `href`, `src` and `poster`. */
  readonly references: readonly string[]
  readonly ids: ReadonlySet<string>
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|quot|#39|lt|gt);/g, (found) => entities[found] ?? found)
}

/** Reads a page of the built site. */
export function pageFacts(html: string): PageFacts {
  const values = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map((match) => unescapeHtml(match[1] ?? ''))
  return {
    title: values(/<title>([^<]*)<\/title>/g)[0] ?? '',
    references: values(/\s(?:href|src|poster)="([^"]*)"/g),
    ids: new Set(values(/\sid="([^"]*)"/g)),
  }
}
