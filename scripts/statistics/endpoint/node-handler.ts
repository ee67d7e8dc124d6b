import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Endpoint } from './endpoint.ts'
import { visitorAddress } from './visitor-address.ts'

/** Serves an endpoint from Node's `http` server: a request listener that also tells who the visitor is. */
export function nodeHandler(
  endpoint: Endpoint,
  { trustedProxies }: { readonly trustedProxies: BlockList },
): (request: IncomingMessage, response: ServerResponse) => void {
  const listen = getRequestListener(
    (request, { incoming }) =>
      endpoint.fetch(request, {
        httpVersion: incoming.httpVersion,
        address: visitorAddress(
          // A connection that is already gone has no address any more.
          incoming.socket.remoteAddress ?? '',
          request.headers.get('x-forwarded-for'),
          trustedProxies,
        ),
      }),
    // The server that mounts this one keeps its own Request and Response.
    { overrideGlobalObjects: false },
  )
  return (request, response) => {
    listen(request, response)
  }
}
