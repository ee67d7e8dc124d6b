import { watch } from 'chokidar'

/** Saving one file makes several events; a build waits until they have been quiet for this long. */
const quietMilliseconds = 60

/**
 * Calls `changed` after files below the folder were saved, added or removed: never twice at a time,
 * and once more when something was saved while it ran. Returns how to stop.
 */
export async function followContent(
  folder: string,
  changed: () => Promise<void>,
): Promise<() => Promise<void>> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: quietMilliseconds, pollInterval: 20 },
  })
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let again = false

  async function run(): Promise<void> {
    if (running) {
      again = true
      return
    }
    do {
      again = false
      running = changed()
      await running
    } while (again)
    running = null
  }

  watcher.on('all', () => {
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
