import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Endpoint } from './endpoint.ts'
import type { RecentAnswer } from './recent-answers.ts'
import { visitorAddress } from './visitor-address.ts'

export interface NodeHandlerOptions {
  readonly trustedProxies: BlockList
  /** The process is another program's too, which keeps its own Request and Response; else light ones take their place. */
  readonly keepGlobals?: boolean
}

/** Serves an endpoint from Node's `http` server: a request listener that also tells who the visitor is. */
export function nodeHandler(
  endpoint: Endpoint,
  { trustedProxies, keepGlobals = false }: NodeHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const listen = getRequestListener(
    (request, { incoming }) =>
      endpoint.fetch(request, {
        httpVersion: incoming.httpVersion,
        // Worked out for those who ask: figures are the same for everybody.
        get address() {
          return visitorAddress(
            // A connection that is already gone has no address any more.
            incoming.socket.remoteAddress ?? '',
            request.headers.get('x-forwarded-for'),
            trustedProxies,
          )
        },
      }),
    { overrideGlobalObjects: !keepGlobals },
  )
  return (request, response) => {
    const kept = recall(endpoint, request)
    if (!kept) return void listen(request, response)
    response.writeHead(200, kept.headers)
    response.end(kept.body)
  }
}

function recall(
  endpoint: Endpoint,
  { method, url, headers }: IncomingMessage,
): RecentAnswer | null | undefined {
  return method === 'GET' ? endpoint.recall?.(`http://${headers.host}${url}`, headers.origin) : null
}
