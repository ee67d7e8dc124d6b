import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of a processor's clock in a second: Linux has told programs 100 on all machines for twenty years, `getconf CLK_TCK`. */
const ticksPerSecond = 100

/**
 * Memory of a process and all that come from it, in bytes: what Linux says is resident, shared pages counted in each.
 * Null where there is no /proc, and for a process that has ended.
 */
export function treeBytes(pid: number): number | null {
  let total: number | null = null
  const waiting = [pid]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const own = readOrNull(`/proc/${next}/status`)
    if (own === null) continue
    total = (total ?? 0) + residentBytes(own)
    waiting.push(...childrenOf(next))
  }
  return total
}

/** From the text of `/proc/<pid>/status`; 0 for one that has just ended. */
export function residentBytes(status: string): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

/**
 * Time that the children of a process have had, with theirs, as soon as they have ended: from `/proc/self/stat`, proc_pid_stat(5).
 * Null for null.
 */
export function processorSeconds(stat: string | null): number | null {
  if (stat === null) return null
  // The name may hold spaces and parentheses. `cutime` and `cstime` are the fields 16 and 17, and 3 is the first behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond
}

/** A child hangs on the thread that made it. */
function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) =>
    (readOrNull(`/proc/${pid}/task/${thread}/children`) ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  )
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
