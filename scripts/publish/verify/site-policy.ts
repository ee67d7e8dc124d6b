import type { SiteFacts } from '../headers/site-facts.ts'
import type { ManifestEntry } from '../manifest.ts'

/** What the Content-Security-Policy of a site depends on. */
export interface PolicyFacts extends Pick<SiteFacts, 'reaches' | 'scripts'> {
  /** Only a page whose bytes the manifest knows may come here. */
  learnFrom(html: string): void
}

/**
 * The facts of the site with this manifest, which has the hash of every script. The addresses that these speak to are named by the
 * pages alone, in the project's own markup.
 */
export function gatherPolicyFacts(manifest: ReadonlyMap<string, ManifestEntry>): PolicyFacts {
  const reaches = new Set<string>()
  const scripts = [...manifest]
    .filter(([path]) => path.startsWith('assets/') && path.endsWith('.js'))
    .map(([, { sha256 }]) => `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`)
  return {
    scripts,
    learnFrom(html) {
      for (const [, address = ''] of html.matchAll(
        /\sdata-(?:api|figures|views|days)="(https?:[^"]+)"/g,
      ))
        if (URL.canParse(address)) reaches.add(new URL(address).origin)
    },
    get reaches() {
      return [...reaches]
    },
  }
}
