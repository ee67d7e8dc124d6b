import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { extname, join } from 'node:path'

/** What a careful host sends: a page that breaks it says so in the console. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types cong-tinh; worker-src 'self'; manifest-src 'self'"

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.speculationrules': 'application/speculationrules+json',
}

/** Answers what is no file of the site; says whether it did. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean

/** What is sent with a path besides its type. */
export type HeadersOf = (path: string) => Readonly<Record<string, string>>

/** Serves a built site from this machine, as a plain host would; from a free port, unless one is named. Returns its origin. */
export async function serveFolder(
  folder: string,
  answer: Answer = () => false,
  headersOf: HeadersOf = () => ({ 'content-security-policy': contentSecurityPolicy }),
  /** Changes a page on its way. */
  editPage: (html: string) => string = (html) => html,
  port = 0,
): Promise<{ origin: string; sentBytes(): number; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (answer(request, response)) return
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const send = (status: number, file: string, content: Buffer) => {
      response.writeHead(status, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        ...headersOf(pathname),
      })
      response.end(extname(file) === '.html' ? editPage(String(content)) : content)
    }
    try {
      send(200, path, await readFile(path))
    } catch {
      send(404, '404.html', await readFile(join(folder, '404.html')))
    }
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sentBytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
