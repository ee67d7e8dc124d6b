import type { Benchmark } from './benchmark.ts'
import { builds } from './builds.ts'
import { endpointLoad } from './endpoint-load.ts'
import { endpointSoak } from './endpoint-soak.ts'
import { pages } from './pages.ts'
import { search } from './search.ts'

/** All benchmarks, by the name that chooses one: `npm run bench -- endpoint`. */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  endpoint: endpointLoad,
  soak: endpointSoak,
  search,
  builds,
  pages,
}
