const cells = 20
/** Often enough for an eye, rarely enough for a slow terminal. */
const everyMilliseconds = 100

/** A bar in a terminal for work of which the size is known. Silent in a pipe. */
export function progressBar(label: string) {
  let lastShown = 0
  const isShown = process.stderr.isTTY
  return {
    show(done: number, total: number): void {
      const now = performance.now()
      if (!isShown || (now - lastShown < everyMilliseconds && done < total)) return
      lastShown = now
      const full = Math.round((done / Math.max(total, 1)) * cells)
      const bar = '█'.repeat(full) + '░'.repeat(cells - full)
      process.stderr.write(`\r${label} ${bar} ${done}/${total}`)
    },
    clear(): void {
      if (lastShown > 0) process.stderr.write('\r\u001b[K')
    },
  }
}
