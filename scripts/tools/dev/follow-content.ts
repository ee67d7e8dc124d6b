import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/** Saving one file makes several events; a build waits until they have been quiet for this long. */
const quietMilliseconds = 60

/**
 * Calls `changed` after files below the folder were saved, added or removed: never twice at a time,
 * and once more when something was saved while it ran. It is given the path below the folder where one file was saved and nothing
 * else happened, and null otherwise. Returns how to stop.
 */
export async function followContent(
  folder: string,
  changed: (saved: string | null) => Promise<void>,
): Promise<() => Promise<void>> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: quietMilliseconds, pollInterval: 20 },
  })
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let again = false
  /** Since the last call; null among them for what is no saved file. */
  const happened = new Set<string | null>()

  async function run(): Promise<void> {
    if (running) {
      again = true
      return
    }
    do {
      again = false
      const [saved = null] = happened.size === 1 ? happened : []
      happened.clear()
      running = changed(saved)
      await running
    } while (again)
    running = null
  }

  watcher.on('all', (event, path) => {
    happened.add(event === 'change' ? relative(folder, path).split(sep).join('/') : null)
    clearTimeout(timer)
    timer = setTimeout(run, quietMilliseconds)
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
    await running
  }
}
