import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEndpoint } from '../statistics/endpoint/endpoint.ts'
import type { EndpointSite } from '../statistics/endpoint/endpoint-site.ts'
import { EnvironmentError, readEnvironment } from '../statistics/endpoint/environment.ts'
import { nodeHandler } from '../statistics/endpoint/node-handler.ts'
import { sitePaths } from '../statistics/endpoint/site-paths.ts'
import { openSqliteStore } from '../statistics/endpoint/sqlite-store.ts'

/** A request that has not come in whole by then is let go. */
const requestMilliseconds = 10_000
/** Requests under way may end until then when the endpoint is told to stop. */
const stopMilliseconds = 4_000

const zone = 'Asia/Ho_Chi_Minh'

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

if (process.argv.length > 2) {
  fail(
    2,
    'Lệnh này không nhận tham số; mọi cài đặt nằm trong biến môi trường (SITE_DOMAIN, DATABASE…).',
  )
}
const environment = orFail('Không đọc được biến môi trường.', () => readEnvironment(process.env))
const sites = environment.sites.map(
  ({ domain, aliases, baseline, pathsFile }): EndpointSite => ({
    domain,
    aliases,
    baseline,
    zone,
    pages: pathsFile
      ? orFail(`Không đọc được danh sách trang ${pathsFile}.`, () =>
          sitePaths(readFileSync(pathsFile, 'utf8')),
        )
      : null,
  }),
)
const store = orFail(`Không mở được kho số liệu ${environment.database}.`, () =>
  openSqliteStore({ file: environment.database, clock: Date.now }),
)
const endpoint = createEndpoint({
  sites,
  store,
  clock: Date.now,
  metricsToken: environment.metricsToken,
  onError: (error) => console.error(`Không trả lời được: ${error.message}`),
})
const server = createServer(
  { requestTimeout: requestMilliseconds, headersTimeout: requestMilliseconds },
  nodeHandler(endpoint, environment),
)
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

let isStopping = false
/** Takes nothing new, lets requests under way end, then closes the store. */
function stop(): void {
  if (isStopping) return
  isStopping = true
  server.close(async () => {
    await store.close()
    process.exit(0)
  })
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), stopMilliseconds).unref()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
