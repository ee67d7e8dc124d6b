// The tests of the endpoint over the embedded store, once more over the one behind Plausible.
import { useStore } from './open-store.ts'

useStore('plausible')
await import('./endpoint-counting.test.ts')
await import('./endpoint-dropping.test.ts')
await import('./endpoint-routes.test.ts')
await import('./endpoint-sites.test.ts')
