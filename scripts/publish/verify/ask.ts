import { Agent as HttpAgent, get as httpGet, type IncomingHttpHeaders } from 'node:http'
import { Agent as HttpsAgent, get as httpsGet } from 'node:https'

/** What a server answered: as it came, nothing followed and nothing decoded. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** More would have come than was wanted. */
  readonly isCut: boolean
}

/** Thrown where no answer came: no connection, broken off, or too slow. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

export interface AskOptions {
  /** How many requests may be under way. */
  readonly connections: number
  /** So long the first byte of an answer is waited for, in milliseconds; a body gets as much again, and more by its size. */
  readonly timeoutMilliseconds: number
}

export interface Asker {
  /** One GET of at most `limit` bytes, asked a second time where no answer came. Throws NoAnswer. */
  ask(url: URL, limit: number, headers?: Readonly<Record<string, string>>): Promise<Answer>
  close(): void
}

/** The slowest line that is waited for: a quarter of what a 3G telephone gets. */
const bytesPerMillisecond = 20

/** Asks servers over connections that stay open. */
export function openAsker({ connections, timeoutMilliseconds }: AskOptions): Asker {
  const options = { keepAlive: true, maxSockets: connections }
  const [http, https] = [new HttpAgent(options), new HttpsAgent(options)]

  function once(url: URL, limit: number, headers: Readonly<Record<string, string>>) {
    const isSecure = url.protocol === 'https:'
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const tooSlow = () => request.destroy(new NoAnswer('timeout'))
    let timer = setTimeout(tooSlow, timeoutMilliseconds)
    const fail = (error: Error) => reject(new NoAnswer(reasonOf(error)))
    const request = (isSecure ? httpsGet : httpGet)(
      url,
      {
        agent: isSecure ? https : http,
        headers: { 'accept-encoding': 'identity', 'user-agent': 'cong-tinh-verify', ...headers },
      },
      (response) => {
        clearTimeout(timer)
        timer = setTimeout(tooSlow, timeoutMilliseconds + limit / bytesPerMillisecond)
        const parts: Buffer[] = []
        let bytes = 0
        const finish = (isCut: boolean) => {
          const { statusCode: status = 0, headers: answered } = response
          resolve({ status, headers: answered, body: Buffer.concat(parts, bytes), isCut })
        }
        response.on('data', (part: Buffer) => {
          parts.push(part)
          bytes += part.byteLength
          if (bytes <= limit) return
          finish(true)
          request.destroy()
        })
        response.on('end', () => finish(false))
        response.on('error', fail)
      },
    )
    request.on('error', fail)
    return promise.finally(() => clearTimeout(timer))
  }

  return {
    async ask(url, limit, headers = {}) {
      try {
        return await once(url, limit, headers)
      } catch {
        // A connection that was kept may have been closed while the question was on its way.
        return await once(url, limit, headers)
      }
    },
    close() {
      http.destroy()
      https.destroy()
    },
  }
}

function reasonOf(error: Error): string {
  if (error instanceof NoAnswer) return error.reason
  const { code } = error as NodeJS.ErrnoException
  return code ?? error.message
}
