/**
 * The path under which views of a page are counted: decoded, without query and fragment,
 * and `/x/` for `/x/index.html`, so that every spelling of one address is one page.
 */
export function pagePath(url: URL): string {
  let path = url.pathname
  try {
    path = decodeURI(path).normalize('NFC')
  } catch {
    // A stray % stays as it is: such a path is no page of the site.
  }
  return path.replace(/\/index\.html$/, '/')
}
