import { createServer, type Server } from 'node:http'
import type { BlockList } from 'node:net'
import type { Endpoint } from './endpoint.ts'
import { nodeHandler } from './node-handler.ts'

export interface EndpointServerOptions {
  readonly trustedProxies: BlockList
  /** A request that has not come in whole by then is let go; 10 seconds when it is missing. */
  readonly requestMilliseconds?: number
  /** Requests under way may end until then when the server stops; 2.5 seconds when it is missing, which leaves a store 2. */
  readonly stopMilliseconds?: number
}

/** The endpoint on a server of its own, and the way to end it. */
export interface EndpointServer {
  /** Not listening yet. */
  readonly server: Server
  /** Takes nothing new and resolves when the requests under way have ended, by themselves or when their time is over. */
  stop(): Promise<void>
}

/** How often a server that stops looks for connections that nobody waits on. */
const idleMilliseconds = 50

/** Makes the server. A client that is slow holds up nobody but itself, and that not for long. */
export function endpointServer(
  endpoint: Endpoint,
  { trustedProxies, requestMilliseconds = 10_000, stopMilliseconds = 2_500 }: EndpointServerOptions,
): EndpointServer {
  const limits = {
    requestTimeout: requestMilliseconds,
    headersTimeout: requestMilliseconds,
    // Node looks for late requests every 30 seconds unless it is told otherwise.
    connectionsCheckingInterval: requestMilliseconds / 10,
  }
  const server = createServer(limits, nodeHandler(endpoint, { trustedProxies }))
  return {
    server,
    stop() {
      const limit = setTimeout(() => server.closeAllConnections(), stopMilliseconds)
      // Who holds a connection may not ask on and on, nor keep it open after the last answer.
      server.prependListener('request', (_, response) => response.setHeader('connection', 'close'))
      const idle = setInterval(() => server.closeIdleConnections(), idleMilliseconds)
      return new Promise((resolve) => {
        server.close(() => {
          clearTimeout(limit)
          clearInterval(idle)
          resolve()
        })
      })
    },
  }
}
