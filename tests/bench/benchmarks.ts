import type { Benchmark } from './benchmark.ts'

/** A benchmark that can be chosen. */
export interface Choice {
  /** Quick ones run when none is chosen. */
  readonly isQuick: boolean
  /** Its browsers and judges take seconds to load, and are nothing to the others. */
  load(): Promise<Benchmark>
}

/** All benchmarks, by the name that chooses one: `npm run bench -- endpoint`. */
export const benchmarks: Readonly<Record<string, Choice>> = {
  endpoint: {
    isQuick: true,
    load: async () => (await import('./endpoint-load.ts')).endpointLoad,
  },
  soak: { isQuick: false, load: async () => (await import('./endpoint-soak.ts')).endpointSoak },
  search: { isQuick: false, load: async () => (await import('./search.ts')).search },
  builds: { isQuick: false, load: async () => (await import('./builds.ts')).builds },
  pages: { isQuick: false, load: async () => (await import('./pages.ts')).pages },
}
