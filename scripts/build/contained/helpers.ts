import type { FromContained, HelpAnswer } from './messages.ts'
import { BuilderEnded, type ContainedProcess } from './start-contained.ts'

/** Processes beside the one that knows the site; each starts when it is first asked. */
export interface Helpers {
  /** Has a helper, numbered from 0, do a piece of work, one at a time. Rejects with BuilderEnded. */
  perform(helper: number, work: Uint8Array): Promise<HelpAnswer>
  /** Ends them, and comes back when they are gone. */
  close(): Promise<void>
}

export function openHelpers(count: number, start: () => ContainedProcess): Helpers {
  const started = new Array<ContainedProcess | undefined>(count)
  return {
    async perform(helper, work) {
      const called = started[helper] ?? start()
      started[helper] = called
      const { child, ready } = called
      await ready
      const { promise, resolve, reject } = Promise.withResolvers<HelpAnswer>()
      const hear = (message: FromContained) => {
        if (message.kind === 'help') resolve(message.answer)
      }
      const ended = () => reject(new BuilderEnded())
      child.on('message', hear)
      child.once('exit', ended)
      child.send({ kind: 'help', work })
      return promise.finally(() => {
        child.off('message', hear)
        child.off('exit', ended)
      })
    },
    async close() {
      for (const helper of started) helper?.child.kill('SIGKILL')
      await Promise.all(started.map((helper) => helper?.gone))
    },
  }
}
