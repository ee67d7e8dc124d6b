import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BareAnswer, BareAnswers } from './bare-server.ts'

/** Headers that Node writes by itself. */
const ownHeaders = ['connection', 'date', 'keep-alive', 'transfer-encoding']

/** A bare server in a process of its own. */
export interface BareServer extends Disposable {
  readonly origin: string
}

/** Starts a bare server that answers the same bytes as the answers given. */
export async function startBare(get: Response, post: Response): Promise<BareServer> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'))
  const answers: BareAnswers = { get: await bareAnswer(get), post: await bareAnswer(post) }
  child.send(answers)
  const [port] = await once(child, 'message')
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.dispose]: () => child.disconnect(),
  }
}

async function bareAnswer(answer: Response): Promise<BareAnswer> {
  const headers = [...answer.headers].filter(([name]) => !ownHeaders.includes(name))
  return {
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: await answer.text(),
  }
}
