import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { EndpointSite } from '../../scripts/statistics/endpoint/endpoint-site.ts'
import { openPlausibleStore } from '../../scripts/statistics/endpoint/plausible/plausible-store.ts'
import { openSqliteStore } from '../../scripts/statistics/endpoint/sqlite-store.ts'
import type { Store } from '../../scripts/statistics/endpoint/store.ts'
import { plausibleStandIn, servePlausibleStandIn } from './plausible-stand-in.ts'

/** The embedded store on a real file, or the one behind Plausible, for which a stand-in answers over real HTTP. */
export type StoreKind = 'embedded' | 'plausible'

export interface OpenStoreOptions {
  readonly sites: readonly EndpointSite[]
  readonly clock: () => number
  /** A folder for the store's files. */
  readonly folder: string
}

/** A store that can be closed and opened again on what it has kept. */
export interface OpenedStore {
  open(): Store
  /** Resolves when every visit that was taken has been counted. */
  settle(store: Store): Promise<void>
}

let chosen: StoreKind = 'embedded'

/** The kind of store that `startEndpoint` gives to the tests of this process. */
export const storeKind = (): StoreKind => chosen

/** Chooses it: the same tests then run over another store. */
export function useStore(kind: StoreKind): void {
  chosen = kind
}

/** Prepares a store of the chosen kind. */
export async function prepareStore(
  t: Pick<TestContext, 'after'>,
  { sites, clock, folder }: OpenStoreOptions,
  kind: StoreKind = chosen,
): Promise<OpenedStore> {
  if (kind === 'embedded') {
    return {
      open: () => openSqliteStore({ file: join(folder, 'so-lieu.sqlite'), sites, clock }),
      settle: async () => {},
    }
  }
  const questionsPerHour = 1_000_000
  const standIn = plausibleStandIn({ sites, key: 'khoa-thu', clock, questionsPerHour })
  const origin = await servePlausibleStandIn(t, standIn)
  return {
    open: () =>
      openPlausibleStore({
        origin,
        key: 'khoa-thu',
        sites,
        clock,
        fetch,
        questionsPerHour,
        // Each reading of these tests asks anew: how long answers are kept has tests of its own.
        intervals: { online: 0, days: 0, pages: 0 },
      }),
    async settle(store) {
      while ((store.counters?.()['waiting'] ?? 0) > 0)
        await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
