import type { SiteFacts } from '../headers/site-facts.ts'

/** What the Content-Security-Policy of a site depends on, gathered from its pages. */
export interface PolicyFacts extends Pick<SiteFacts, 'reaches' | 'scripts'> {
  /** Only a page whose bytes the manifest knows may come here. */
  learnFrom(html: string): void
  readonly reaches: string[]
  readonly scripts: string[]
}

/**
 * The facts, empty at first: the manifest does not hold them, but the pages themselves name their scripts by hash and the addresses
 * that these speak to. The patterns fit the project's own markup.
 */
export function gatherPolicyFacts(): PolicyFacts {
  const [reaches, scripts] = [new Set<string>(), new Set<string>()]
  return {
    learnFrom(html) {
      for (const [, hash = ''] of html.matchAll(/\sintegrity="(sha256-[^"]+)"/g)) scripts.add(hash)
      for (const [, address = ''] of html.matchAll(
        /\sdata-(?:api|figures|views|days)="(https?:[^"]+)"/g,
      ))
        if (URL.canParse(address)) reaches.add(new URL(address).origin)
    },
    get reaches() {
      return [...reaches]
    },
    get scripts() {
      return [...scripts]
    },
  }
}
