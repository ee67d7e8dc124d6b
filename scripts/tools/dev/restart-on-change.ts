import { watch } from 'chokidar'

/** The exit code that asks `run.mjs` to start the command again. */
export const startAgain = 75

/** Calls back when the program itself changed: modules that are loaded already stay as they were. */
export function restartOnChange(restart: () => void): () => Promise<void> {
  const watcher = watch(['scripts', 'templates', 'eleventy.config.ts'], { ignoreInitial: true })
  watcher.once('all', restart)
  return () => watcher.close()
}
