/** Other sites whose films may be named in a text, by host, with the name that readers know. Nothing of them is loaded into a page. */
const names: Readonly<Record<string, string>> = {
  'youtube.com': 'YouTube',
  'www.youtube.com': 'YouTube',
  'm.youtube.com': 'YouTube',
  'youtu.be': 'YouTube',
  'vimeo.com': 'Vimeo',
  'vtv.vn': 'VTV',
  'vtvgo.vn': 'VTV',
}

/** The name of a site of films; null for any other host. */
export function filmHost(host: string): string | null {
  return Object.hasOwn(names, host) ? (names[host] ?? null) : null
}
