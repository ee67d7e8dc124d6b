// A server that does nothing but answer: what any endpoint on this machine could reach at most.
// Started as a process of its own; its parent tells it the two answers and is told its port.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The answer to a GET, and the one to a POST when its body has come in. */
export interface BareAnswers {
  readonly get: BareAnswer
  readonly post: BareAnswer
}

export interface BareAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

process.once('message', ({ get, post }: BareAnswers) => {
  const server = createServer((request, response) => {
    if (request.method === 'GET') return send(response, get)
    readWhole(request, () => send(response, post))
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
process.once('disconnect', () => process.exit())

function send(response: ServerResponse, { status, headers, body }: BareAnswer): void {
  response.writeHead(status, headers)
  response.end(body)
}

function readWhole(request: IncomingMessage, then: () => void): void {
  request.on('data', () => {})
  request.on('end', then)
}
