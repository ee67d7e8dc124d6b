import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a host packs on its way; a WebAssembly file or Pagefind's own endings are packed already or not known to it. */
const packed: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export interface FileServer extends AsyncDisposable {
  readonly origin: string
  /** Bytes of bodies sent since this was called last. */
  takeBytes(): number
}

/** Serves files from memory, packed as a host does, and counts what it sends. Paths begin with a slash. */
export async function serveFiles(
  read: (path: string) => string | Uint8Array | undefined,
): Promise<FileServer> {
  let bytes = 0
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const content = read(decodeURI(path))
    if (content === undefined) {
      response.writeHead(404).end()
      return
    }
    const type = packed[extname(path)]
    const body = type ? gzipSync(content) : content
    bytes += body.length
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      ...(type && { 'content-encoding': 'gzip' }),
      'cache-control': 'no-cache',
    })
    response.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes() {
      const taken = bytes
      bytes = 0
      return taken
    },
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
