import {
  Agent as HttpAgent,
  get as httpGet,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http'
import { Agent as HttpsAgent, get as httpsGet } from 'node:https'
import { type Body, readBody } from './read-body.ts'
import type { Visitor } from './visitors.ts'

/** What a server answered: nothing followed, and unpacked as its label says. */
export interface Answer extends Body {
  readonly status: number
  readonly headers: IncomingHttpHeaders
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

export interface AskerOptions {
  /** How many requests may be under way. */
  readonly connections: number
  /** So long the first byte of an answer is waited for, in milliseconds; a body gets as much again, and more by its size. */
  readonly timeoutMilliseconds: number
}

export interface Question {
  readonly url: URL
  readonly visitor: Visitor
  /** So many bytes are read at most. */
  readonly limit: number
  /** So many are waited for. */
  readonly expected: number
}

export interface Asker {
  /** One GET, asked a second time where no answer came. Throws NoAnswer. */
  ask(question: Question): Promise<Answer>
  close(): void
}

/** The slowest line that is waited for: a quarter of what a 3G telephone gets. */
const bytesPerMillisecond = 20

/** Asks servers over connections that stay open. */
export function openAsker({ connections, timeoutMilliseconds }: AskerOptions): Asker {
  const options = { keepAlive: true, maxSockets: connections }
  const [http, https] = [new HttpAgent(options), new HttpsAgent(options)]

  async function once({ url, visitor, limit, expected }: Question): Promise<Answer> {
    const isSecure = url.protocol === 'https:'
    const agent = isSecure ? https : http
    const request = (isSecure ? httpsGet : httpGet)(url, { agent, headers: visitor })
    const answered = Promise.withResolvers<IncomingMessage>()
    const failed = Promise.withResolvers<never>()
    failed.promise.catch(() => {})
    request.on('response', answered.resolve)
    request.on('error', failed.reject)
    const tooSlow = () => {
      failed.reject(new NoAnswer('timeout'))
      request.destroy()
    }
    let timer = setTimeout(tooSlow, timeoutMilliseconds)
    try {
      const response = await Promise.race([answered.promise, failed.promise])
      clearTimeout(timer)
      timer = setTimeout(tooSlow, timeoutMilliseconds + expected / bytesPerMillisecond)
      const { statusCode: status = 0, headers, headersDistinct } = response
      // Of two types Node keeps the first, and a browser takes the last.
      const type = headersDistinct['content-type']?.join(', ')
      const body = await Promise.race([readBody(response, limit), failed.promise])
      return {
        status,
        headers: type === undefined ? headers : { ...headers, 'content-type': type },
        ...body,
      }
    } catch (error) {
      throw new NoAnswer(reasonOf(error))
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async ask(question) {
      try {
        return await once(question)
      } catch {
        // A connection that was kept may have been closed while the question was on its way.
        return await once(question)
      }
    },
    close() {
      http.destroy()
      https.destroy()
    },
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.reason
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}
