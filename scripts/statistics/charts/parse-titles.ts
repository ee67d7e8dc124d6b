/** Titles of the articles by the path of their page, from the articles as data. Never throws. */
export function parseTitles(value: object): Map<string, string> {
  const { articles } = value as { readonly articles?: unknown }
  const titles = new Map<string, string>()
  for (const article of Array.isArray(articles) ? articles : []) {
    const { url, title } = Object(article)
    if (typeof url !== 'string' || typeof title !== 'string') continue
    try {
      titles.set(decodeURI(new URL(url).pathname), title)
    } catch {
      // No address, no page.
    }
  }
  return titles
}
