/**
 * Gives jobs to whoever is free until none is left, and hands on what each made. Throws what the first of them threw, when the
 * others have come to the end of theirs.
 */
export async function shareOut<Job, Result>(
  jobs: Iterable<Job>,
  performers: readonly ((job: Job) => Promise<Result>)[],
  onDone: (job: Job, result: Result) => void,
): Promise<void> {
  const rest = jobs[Symbol.iterator]()
  let failed = false
  const work = async (perform: (job: Job) => Promise<Result>) => {
    for (let next = rest.next(); !failed && !next.done; next = rest.next()) {
      try {
        onDone(next.value, await perform(next.value))
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(performers.map(work))
  const fault = ended.find((result) => result.status === 'rejected')
  if (fault) throw fault.reason
}
