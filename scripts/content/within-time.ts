import { createContext, runInContext } from 'node:vm'

/**
 * Runs `work`, which must not wait for anything, and returns what it returns; null when it takes longer than that many
 * milliseconds. Node stops a script of `node:vm` wherever it is, in a loop or in a pattern that goes astray:
 * https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options. What `work` throws is thrown on.
 */
export function withinTime<Result>(
  milliseconds: number,
  work: () => Result,
): { readonly result: Result } | null {
  try {
    return { result: runInContext('work()', createContext({ work }), { timeout: milliseconds }) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null
    throw error
  }
}
