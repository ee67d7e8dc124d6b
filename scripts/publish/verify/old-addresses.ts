import type { Finding } from './finding.ts'
import { addressOf, fileAt } from './site-address.ts'
import type { Visit } from './visit.ts'

/** Whether a file says where old addresses lead: each language of a site has one. */
export function namesOldAddresses(path: string): boolean {
  return /^(?:en\/)?bai-viet\.json$/.test(path)
}

/** What a site says of addresses that are its own no longer. Site paths, without the base path. */
export interface OldAddresses {
  /** Moved addresses, and where each leads. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  readonly withdrawn: readonly string[]
}

export const noOldAddresses: OldAddresses = { moved: [], withdrawn: [] }

/** Adds what a file says that the build made: only bytes that the manifest knows may come here. */
export function withOldAddresses(old: OldAddresses, text: string): OldAddresses {
  const { moved, withdrawn }: OldAddresses = JSON.parse(text)
  return { moved: [...old.moved, ...moved], withdrawn: [...old.withdrawn, ...withdrawn] }
}

/** The files at addresses that are the site's own no longer. */
export function withdrawnOrMoved(
  { moved, withdrawn }: OldAddresses,
  manifest: { has(path: string): boolean },
): ReadonlySet<string | null> {
  const addresses = [...moved.map(({ from }) => from), ...withdrawn]
  return new Set(addresses.map((address) => fileAt(address.slice(1), manifest)))
}

/**
 * Says of a finding that it is not a host's right answer to an old address. Such an address has a page in the manifest, for hosts that
 * can do no better; the others send on from it for good, or say that it is gone.
 */
export function isNoOldAddress(
  { moved, withdrawn }: OldAddresses,
  { site, manifest }: Pick<Visit, 'site' | 'manifest'>,
): (finding: Finding) => boolean {
  const fileOf = (address: string) => fileAt(address.slice(1), manifest)
  const targets = new Map(moved.map(({ from, to }) => [fileOf(from), to]))
  const gone = new Set(withdrawn.map(fileOf))
  return (finding) => {
    if (finding.kind === 'redirected') return !leadsTo(finding, targets.get(finding.path), site)
    return !(finding.kind === 'status-wrong' && finding.status === 410 && gone.has(finding.path))
  }
}

function leadsTo(
  { path, status, to }: Finding & { readonly kind: 'redirected' },
  target: string | undefined,
  site: URL,
): boolean {
  const asked = site.href + addressOf(path)
  const isForGood = status === 301 || status === 308
  if (!isForGood || target === undefined || !URL.canParse(to, asked)) return false
  return new URL(to, asked).href === new URL(site.href + target.slice(1)).href
}
