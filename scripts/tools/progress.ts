/** Work shorter than this needs no word. */
const patienceMilliseconds = 2000

/** Shows one line in a terminal when work takes long, and takes it away again. Silent in a pipe. Returns how to end it. */
export function showProgress(line: string): () => void {
  if (!process.stderr.isTTY) return () => {}
  let shown = false
  const timer = setTimeout(() => {
    shown = true
    process.stderr.write(line)
  }, patienceMilliseconds)
  return () => {
    clearTimeout(timer)
    if (shown) process.stderr.write('\r\u001b[K')
  }
}
