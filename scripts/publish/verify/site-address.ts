/** The address of a file below the site's address, as readers have it: `a/index.html` is at `a/`. */
export function addressOf(path: string): string {
  const shown = path.replace(/(^|\/)index\.html$/, '$1')
  return shown.split('/').map(encodeURIComponent).join('/')
}

/**
 * Which file of the manifest answers at an address below the site's; null for none. Hosts complete an address: `a` may be
 * `a/index.html` or `a.html`.
 */
export function fileAt(address: string, manifest: { has(path: string): boolean }): string | null {
  const path = decoded(address)
  const candidates =
    path === '' || path.endsWith('/')
      ? [`${path}index.html`]
      : [path, `${path}/index.html`, `${path}.html`]
  return candidates.find((candidate) => manifest.has(candidate)) ?? null
}

/** What stands below the site's address in an address, without query; null for another site. */
export function belowSite(url: URL, site: URL): string | null {
  const isHere = url.origin === site.origin && url.pathname.startsWith(site.pathname)
  return isHere ? url.pathname.slice(site.pathname.length) : null
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** The file of the site at which a redirect ends, with or without a query; null for none. */
export function fileLedTo(
  location: string,
  asked: string,
  site: URL,
  manifest: { has(path: string): boolean },
): string | null {
  if (!URL.canParse(location, asked)) return null
  const below = belowSite(new URL(location, asked), site)
  return below === null ? null : fileAt(below, manifest)
}
