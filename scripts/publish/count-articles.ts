/** How many articles a site has, by the text of its own list of them (`bai-viet.json`); null where that is no such list. */
export function countArticles(list: string): number | null {
  try {
    const document: { readonly articles?: unknown } = Object(JSON.parse(list))
    return Array.isArray(document.articles) ? document.articles.length : null
  } catch {
    return null
  }
}
