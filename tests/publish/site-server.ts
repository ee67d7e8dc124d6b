import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { contentTypes } from '../../scripts/publish/headers/content-types.ts'
import { headerTable, withScope } from '../../scripts/publish/headers/header-table.ts'

/** What a host that does everything right sends with each answer of a site without statistics. */
export const rightHeaders: Readonly<Record<string, string>> = Object.fromEntries(
  withScope(headerTable({ reaches: [], scripts: [] }), 'all', 'others').map(({ name, value }) => [
    name.toLowerCase(),
    value,
  ]),
)

export interface ServedSite {
  /** The address of the home page. */
  readonly site: URL
  /** Every request, as `path user-agent`, in the order in which they came. */
  readonly asked: readonly IncomingMessage[]
}

export interface ServeOptions {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly basePath?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Answers instead of the files where it returns true. `address` is below the site's. */
  readonly answer?: (address: string, request: IncomingMessage, response: ServerResponse) => boolean
}

/** Serves files as a static host does, on a port of this machine, until the tests of this file are over. */
export async function serveSite(options: ServeOptions): Promise<ServedSite> {
  const { files, basePath = '/', headers = rightHeaders, answer } = options
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    response.setHeader('content-type', typeOf(request.url ?? ''))
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*/, ''))
    const address = path.startsWith(basePath) ? path.slice(basePath.length) : null
    if (address !== null && answer?.(address, request, response)) return
    const content = address === null ? undefined : files[fileOf(address)]
    response.statusCode = content === undefined ? 404 : 200
    response.end(content ?? files['404.html'] ?? 'no such page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { site: new URL(`http://127.0.0.1:${port}${basePath}`), asked }
}

const fileOf = (address: string) =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address

/** Of a file with an ending that is known its type, else that of the page for what is not there. */
const typeOf = (address: string) =>
  contentTypes[/\.(\w+)(?:\?.*)?$/.exec(address)?.[1] ?? ''] ?? 'text/html; charset=utf-8'
