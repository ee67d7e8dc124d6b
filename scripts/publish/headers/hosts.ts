import type { HostFiles, HostMaker } from './host.ts'
import { apache } from './hosts/apache.ts'
import { azure } from './hosts/azure.ts'
import { caddy } from './hosts/caddy.ts'
import { cloudflare } from './hosts/cloudflare.ts'
import { iis } from './hosts/iis.ts'
import { netlify } from './hosts/netlify.ts'
import { nginx } from './hosts/nginx.ts'
import { vercel } from './hosts/vercel.ts'
import type { SiteFacts } from './site-facts.ts'

/** Null for hosts that send only headers of their own: there the pages say what they can (`metaPolicy`). */
const makers = {
  netlify,
  cloudflare,
  vercel,
  azure,
  nginx,
  caddy,
  apache,
  iis,
  // Else GitHub runs Jekyll over a branch, which leaves out `.well-known`.
  github: () => ({ inside: { '.nojekyll': '' } }),
  gitlab: null,
} satisfies Record<string, HostMaker | null>

/** A kind of host that a build can make the configuration of. */
export type Host = keyof typeof makers

export const hosts = Object.keys(makers) as Host[]

export function isHost(name: string): name is Host {
  return Object.hasOwn(makers, name)
}

/** Whether the pages must carry the policy themselves, because one of the hosts sends no header of ours. */
export function needsMeta(chosen: readonly Host[]): boolean {
  return chosen.some((host) => host === 'github' || host === 'gitlab')
}

/** Two of the hosts that want different files of one name in the output; null where none do. */
export function clashingHosts(chosen: readonly Host[]): readonly [Host, Host] | null {
  return chosen.includes('netlify') && chosen.includes('cloudflare')
    ? ['netlify', 'cloudflare']
    : null
}

/** The files of each of the hosts. */
export function hostFiles(
  chosen: readonly Host[],
  facts: SiteFacts,
): (HostFiles & { readonly host: Host })[] {
  return [...new Set(chosen)].map((host) => ({ host, ...makers[host]?.(facts) }))
}
