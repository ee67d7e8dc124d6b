/** The same line is written again after so long, in milliseconds. */
const quietMilliseconds = 60_000

/**
 * Returns the function that writes a line unless it was just written: a full disk must not be filled further
 * by a log that says so for each visit. The lines are the program's own, few and without anything of a visitor.
 */
export function logSparingly(
  write: (line: string) => void,
  clock: () => number,
): (line: string) => void {
  const writtenAt = new Map<string, number>()
  return (line) => {
    const now = clock()
    const before = writtenAt.get(line)
    if (before !== undefined && Math.abs(now - before) < quietMilliseconds) return
    writtenAt.set(line, now)
    write(line)
  }
}
