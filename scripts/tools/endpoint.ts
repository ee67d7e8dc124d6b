import type { AddressInfo } from 'node:net'
import { createEndpoint } from '../statistics/endpoint/endpoint.ts'
import { endpointServer } from '../statistics/endpoint/endpoint-server.ts'
import type { EndpointSite } from '../statistics/endpoint/endpoint-site.ts'
import { type EndpointEnvironment, readEnvironment } from '../statistics/endpoint/environment.ts'
import { EnvironmentError } from '../statistics/endpoint/environment-error.ts'
import { followSitePaths } from '../statistics/endpoint/follow-site-paths.ts'
import { openPlausibleStore } from '../statistics/endpoint/plausible/plausible-store.ts'
import { openSqliteStore } from '../statistics/endpoint/sqlite-store.ts'
import type { Store } from '../statistics/endpoint/store.ts'
import { logSparingly } from './log-sparingly.ts'
import { saveCounts } from './save-counts.ts'

/** Prints one line and ends: 2 for a wrong environment, 3 for anything else. */
function fail(code: 2 | 3, message: string): never {
  console.error(message)
  process.exit(code)
}

/** What the attempt returns, or the end of the program with a sentence and the system's reason. */
function orFail<Result>(sentence: string, attempt: () => Result): Result {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof EnvironmentError) fail(2, error.message)
    fail(3, `${sentence} (${error instanceof Error ? error.message : error})`)
  }
}

function openStore(settings: EndpointEnvironment['store']): Store {
  if (settings.kind === 'plausible') {
    const onError = report('Plausible')
    return openPlausibleStore({ ...settings, sites, fetch, clock: Date.now, onError })
  }
  return orFail(`Không mở được kho số liệu ${settings.file}.`, () =>
    openSqliteStore({ file: settings.file, sites, clock: Date.now }),
  )
}

const log = logSparingly(console.error, Date.now)
/** Returns the function that logs what went wrong with something, in one line. */
const report = (what: string) => (error: Error) => log(`${what}: ${error.message}`)

const [verb, target, ...rest] = process.argv.slice(2)
const isSaving = verb === 'backup' || verb === 'export'
if (isSaving ? target === undefined || rest.length > 0 : verb !== undefined) {
  fail(
    2,
    'Cách dùng: npm run endpoint [-- backup TỆP | -- export THƯ-MỤC]; mọi cài đặt nằm trong biến môi trường (SITE_DOMAIN, DATABASE…).',
  )
}
const environment = orFail('Không đọc được biến môi trường.', () => readEnvironment(process.env))
if (isSaving && target !== undefined) {
  const { store, sites } = environment
  if (store.kind !== 'embedded') {
    fail(
      2,
      'Số liệu nằm trong Plausible: hãy sao lưu và xuất ở đó. Lệnh này chỉ dùng với DATABASE.',
    )
  }
  const sentence = orFail(`Không lưu được số liệu của ${store.file} vào ${target}.`, () =>
    saveCounts(verb, target, { database: store.file, sites }, Date.now()),
  )
  console.log(sentence)
  process.exit(0)
}
const sites = environment.sites.map(
  ({ domain, aliases, baseline, zone, pathsFile }): EndpointSite => ({
    domain,
    aliases,
    baseline,
    zone,
    pages: pathsFile
      ? orFail(`Không đọc được danh sách trang ${pathsFile}.`, () =>
          followSitePaths(pathsFile, { clock: Date.now, onError: report(pathsFile) }),
        )
      : null,
  }),
)
const store = openStore(environment.store)
const endpoint = createEndpoint({
  sites,
  store,
  clock: Date.now,
  metricsToken: environment.metricsToken,
  onError: report('Không trả lời được'),
})
const { server, stop } = endpointServer(endpoint, environment)
server.on('error', async (error) => {
  await store.close()
  fail(3, `Không mở được cổng ${environment.port} trên ${environment.host}. (${error.message})`)
})
server.listen(environment.port, environment.host, () => {
  const { address, port, family } = server.address() as AddressInfo
  const host = family === 'IPv6' ? `[${address}]` : address
  console.log(
    `Điểm nhận số liệu chạy tại http://${host}:${port} cho ${sites.map((site) => site.domain).join(', ')}`,
  )
})

let isEnding = false
/** Lets requests under way end, then closes the store. */
async function end(): Promise<void> {
  if (isEnding) return
  isEnding = true
  await stop()
  await store.close()
  process.exit(0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
