import type { Finding } from './finding.ts'
import { addressOf } from './site-address.ts'

/** Whether a file says where old addresses lead: each language of a site has one. */
export function namesOldAddresses(path: string): boolean {
  return /^(?:en\/)?bai-viet\.json$/.test(path)
}

/** What a site says of addresses that are its own no longer. Site paths, without the base path. */
export interface OldAddresses {
  /** Where each moved address leads. */
  readonly moved: ReadonlyMap<string, string>
  readonly withdrawn: ReadonlySet<string>
}

export const noOldAddresses: OldAddresses = { moved: new Map(), withdrawn: new Set() }

/** Adds what a file says that the build made: only bytes that the manifest knows may come here. */
export function withOldAddresses(old: OldAddresses, text: string): OldAddresses {
  const { moved, withdrawn } = JSON.parse(text) as {
    moved: readonly { readonly from: string; readonly to: string }[]
    withdrawn: readonly string[]
  }
  return {
    moved: new Map([...old.moved, ...moved.map(({ from, to }) => [from, to] as const)]),
    withdrawn: new Set([...old.withdrawn, ...withdrawn]),
  }
}

/**
 * Without the findings that are a host's right answer to an old address. Such an address has a page in the manifest, for hosts that
 * can do no better; the others send on from it for good, or say that it is gone.
 */
export function withoutOldAddresses(
  findings: readonly Finding[],
  old: OldAddresses,
  site: URL,
): readonly Finding[] {
  const moved = byFileAddress(old.moved.keys())
  const withdrawn = byFileAddress(old.withdrawn)
  return findings.filter((finding) => {
    const address = addressOf(finding.path)
    if (finding.kind === 'redirected')
      return !leadsTo(finding, site, address, old.moved.get(moved.get(address) ?? ''))
    return !(finding.kind === 'status-wrong' && finding.status === 410 && withdrawn.has(address))
  })
}

/** The addresses as the site writes them, by the address of the file that answers for each. */
function byFileAddress(addresses: Iterable<string>): ReadonlyMap<string, string> {
  return new Map(
    Array.from(addresses, (address) => {
      const path = address.slice(1)
      const isFile = path.endsWith('.html') || path.endsWith('/')
      return [addressOf(isFile ? path : `${path}/`), address]
    }),
  )
}

function leadsTo(
  { status, to }: Finding & { readonly kind: 'redirected' },
  site: URL,
  address: string,
  target: string | undefined,
): boolean {
  const asked = site.href + address
  const isForGood = status === 301 || status === 308
  if (!isForGood || target === undefined || !URL.canParse(to, asked)) return false
  return new URL(to, asked).href === new URL(site.href + target.slice(1)).href
}
