/** A host as hosts are compared: ASCII form, small letters, no dot at its end, no `www.` before it. */
export function hostName(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^www\./, '')
}

/** The host of a full web address (`https://…`), or null where a text is none. */
export function hostOfAddress(address: string): string | null {
  const url = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : null
  return url === null ? null : hostName(url.hostname)
}

/** Whether a host belongs to the state: `gov.vn` and what is below it, which nobody else can register. */
export function isGovernment(host: string): boolean {
  return /(?:^|\.)gov\.vn$/.test(host)
}
