import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { pageView } from './visitors.ts'

export interface SteadyLoad {
  readonly perSecond: number
  readonly seconds: number
}

/** A connection that nobody uses is closed after so long. */
const idleMilliseconds = 2000

/** What came of it. */
export interface Sent {
  /** Events that were taken and counted, as their answers said. */
  readonly acknowledged: number
  /** Milliseconds until each answer, the shortest first. */
  readonly waits: readonly number[]
}

/** Sends events at a steady rate, whether the answers come or not; each reader looks at the figures afterwards, as the script on the page does. */
export async function sendSteadily(
  origin: string,
  { perSecond, seconds }: SteadyLoad,
): Promise<Sent> {
  // Given up well before the endpoint gives it up: a connection that both let go at once loses what was just sent.
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: idleMilliseconds })
  const waits: number[] = []
  let acknowledged = 0

  async function ask(path: string, index: number): Promise<boolean> {
    const { headers, body } = pageView(index)
    const isEvent = path === '/api/event'
    const method = isEvent ? 'POST' : 'GET'
    const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      const asking = request(origin + path, { agent, method, headers }, resolve)
      asking.on('error', reject)
      asking.end(isEvent ? body : undefined)
    })
    await text(answer)
    return answer.statusCode === 202 && !answer.headers['x-plausible-dropped']
  }

  async function visit(index: number): Promise<void> {
    const begun = performance.now()
    if (await ask('/api/event', index)) acknowledged++
    waits.push(performance.now() - begun)
    await ask('/so-lieu.json', index)
  }

  const visits: Promise<void>[] = []
  const start = performance.now()
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.min((performance.now() - start) / 1000, seconds) * perSecond
    // Whoever got no answer has none in the count.
    for (; sent < due; sent++) visits.push(visit(sent).catch(() => {}))
    await wait(5)
  }
  await Promise.all(visits)
  agent.destroy()
  return { acknowledged, waits: waits.toSorted((a, b) => a - b) }
}
