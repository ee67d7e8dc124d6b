/**
 * So many files or pages are worth another process: about what one does in the second in which the other starts. Tests have it
 * smaller.
 */
export const worthHelp = 500

/**
 * Gives jobs to whoever is free until none is left, and hands on what each made. Throws what the first of them threw, when the
 * others have come to the end of theirs.
 */
export async function shareOut<Job, Result>(
  jobs: readonly Job[],
  performers: readonly ((job: Job) => Promise<Result>)[],
  onDone: (job: Job, result: Result) => void,
): Promise<void> {
  const rest = jobs.values()
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
