import { createContext, runInContext } from 'node:vm'

/**
 * Runs `work`, which must not wait for anything, and returns what it returns; null when it takes longer than that many
 * milliseconds of this thread's own time. On a machine so busy that the clock runs out first, it is begun again with twice the time.
 * Node stops a script of `node:vm` wherever it is, in a loop or in a pattern that goes astray:
 * https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options. What `work` throws is thrown on.
 */
export function withinTime<Result>(
  milliseconds: number,
  work: () => Result,
): { readonly result: Result } | null {
  for (let timeout = milliseconds; ; timeout *= 2) {
    const before = process.threadCpuUsage()
    try {
      return { result: runInContext('work()', createContext({ work }), { timeout }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      const { user, system } = process.threadCpuUsage(before)
      // A thread that had the machine to itself may have been stopped a moment before its time.
      if ((user + system) / 1000 >= milliseconds * 0.9) return null
    }
  }
}
