/** A folder, or for an `http` or `https` address that of the site's home with a slash at its end; null for an address with a password, a query or an anchor. */
export function readTarget(written: string): string | URL | null {
  if (!/^https?:/i.test(written)) return written
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  if (url.username || url.password || url.search || url.hash) return null
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}
