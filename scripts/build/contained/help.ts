import { deserialize, serialize } from 'node:v8'
import { fromFailed, toFailed } from './failed.ts'
import type { HelpAnswer } from './messages.ts'

/** Tasks that a process can do for another one. Jobs and results are plain data. */
export type Tasks = Readonly<Record<string, (job: never) => unknown>>

interface Work {
  readonly task: string
  readonly job: unknown
}

/** Has another process do jobs. `ask` takes the work packed. Rejects with what was thrown there. */
export function helperWith<Job, Result>(
  task: string,
  ask: (work: Uint8Array) => Promise<HelpAnswer>,
): (job: Job) => Promise<Result> {
  return async (job) => {
    const answer = await ask(serialize({ task, job } satisfies Work))
    if ('error' in answer) throw fromFailed(answer.error)
    return deserialize(answer.done) as Result
  }
}

/** Does what another process asked for. */
export async function doWork(work: Uint8Array, tasks: Tasks): Promise<HelpAnswer> {
  try {
    const { task, job } = deserialize(work) as Work
    return { done: serialize(await tasks[task]?.(job as never)) }
  } catch (error) {
    return { error: toFailed(error) }
  }
}
