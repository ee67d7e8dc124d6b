import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What a server answered; a header that was sent twice has two values. */
export interface Answer {
  readonly status: number
  readonly body: Buffer
  all(header: string): readonly string[]
  /** The one value of a header; null for none. Throws for several. */
  one(header: string): string | null
}

/** Asks a server of this machine for exactly this path, however odd. */
export async function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: Question = {},
): Promise<Answer> {
  const asked = request({ port, path, method, headers, host: '127.0.0.1', agent: false })
  asked.end()
  const [answer]: IncomingMessage[] = await once(asked, 'response')
  if (!answer) throw new Error('no answer')
  const all = (header: string) =>
    answer.rawHeaders.filter(
      (_, index, list) =>
        index % 2 === 1 && list[index - 1]?.toLowerCase() === header.toLowerCase(),
    )
  return {
    status: answer.statusCode ?? 0,
    body: await buffer(answer),
    all,
    one(header) {
      const [value = null, ...more] = all(header)
      if (more.length > 0) throw new Error(`${path}: ${header} twice: ${all(header).join(' | ')}`)
      return value
    },
  }
}
