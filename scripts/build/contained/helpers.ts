import type { FromContained, HelpAnswer } from './messages.ts'
import { BuilderEnded, type ContainedProcess, hasGone, send } from './start-contained.ts'

/** Processes beside the one that knows the site; each starts when it is first asked, and another one where it has gone since its last work. */
export interface Helpers {
  /** Has a helper, numbered from 0, do a piece of work, one after the other. Rejects with BuilderEnded. */
  perform(helper: number, work: Uint8Array): Promise<HelpAnswer>
  /** Ends them, and comes back when they are gone. */
  close(): Promise<void>
}

interface Helper extends ContainedProcess {
  /** Who waits for an answer, in the order in which they asked. */
  readonly waiting: PromiseWithResolvers<HelpAnswer>[]
}

export function openHelpers(count: number, start: () => ContainedProcess): Helpers {
  const started = new Array<Helper | undefined>(count)
  return {
    async perform(number, work) {
      const before = started[number]
      const helper = before && !hasGone(before.child) ? before : follow(start())
      started[number] = helper
      await helper.ready
      const answer = Promise.withResolvers<HelpAnswer>()
      helper.waiting.push(answer)
      send(helper.child, { kind: 'help', work })
      return answer.promise
    },
    async close() {
      for (const helper of started) helper?.child.kill('SIGKILL')
      await Promise.all(started.map((helper) => helper?.gone))
    },
  }
}

function follow(process: ContainedProcess): Helper {
  const waiting: PromiseWithResolvers<HelpAnswer>[] = []
  process.child.on('message', (message: FromContained) => {
    if (message.kind === 'help') waiting.shift()?.resolve(message.answer)
  })
  process.child.once('exit', () => {
    for (const answer of waiting.splice(0)) answer.reject(new BuilderEnded())
  })
  return { ...process, waiting }
}
