import { connect, type Socket } from 'node:net'

/** What came back for some bytes. */
export interface RawAnswer {
  readonly status: number
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/**
 * Sends bytes as they are to a server on this machine, for what `fetch` would never send, and reads until it closes.
 * They must ask it to close, or be no request at all; status 0 when it closed without a word.
 */
export function rawRequest(origin: string, bytes: string | Uint8Array): Promise<RawAnswer> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  socket.end(bytes)
  return answerOf(socket)
}

async function answerOf(socket: Socket): Promise<RawAnswer> {
  let answer = ''
  // Who is thrown out before the end of a request may be reset: what was answered until then is what counts.
  socket.on('error', () => {})
  socket.setEncoding('latin1').on('data', (text) => {
    answer += text
  })
  await new Promise((resolve) => socket.once('close', resolve))
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const pairs = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(first)?.[1] ?? 0),
    headers: new Map(pairs),
    body: rest.join('\r\n\r\n'),
  }
}

/** `GET` of a path with headers of one's own, among them `host`. */
export function rawGet(origin: string, path: string, headers: Readonly<Record<string, string>>) {
  const lines = Object.entries({ ...headers, connection: 'close' })
  const text = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  // Not ended: a client that says no more before the answer is one that has gone.
  socket.write(`GET ${path} HTTP/1.1\r\n${text}\r\n`)
  return answerOf(socket)
}
