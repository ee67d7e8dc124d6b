/** A host as hosts are compared: ASCII form, small letters, no dot at its end, no `www.` before it. */
export function hostName(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^www\./, '')
}

/** The host of an address, with its port where that is not the usual one: another port is another service. */
export function hostOfUrl({ hostname, port }: URL): string {
  return hostName(hostname) + (port === '' ? '' : `:${port}`)
}

/** The host of a full web address (`https://…`), or null where a text is none. */
export function hostOfAddress(address: string): string | null {
  const url = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : null
  return url === null ? null : hostOfUrl(url)
}

/** The hosts of all web addresses in a text, which readers copy and programs turn into links. */
export function hostsInText(text: string): string[] {
  const addresses = text.match(/(?:https?:[/\\]{2}|www\.)[^\s"'<>()[\]{}«»“”‘’,;]+/gi) ?? []
  return addresses.flatMap((address) => {
    const written = address.replace(/[.!?:…]+$/, '')
    return hostOfAddress(/^www\./i.test(written) ? `http://${written}` : written) ?? []
  })
}

/** Whether a host belongs to the state: `gov.vn` and what is below it, which nobody else can register. */
export function isGovernment(host: string): boolean {
  return /(?:^|\.)gov\.vn$/.test(host)
}
