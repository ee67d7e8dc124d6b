import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { packedSite } from '../../browser/packed-site.ts'

/** Serves a built site from a thread of its own: who measures would else keep the answers waiting. */
export async function siteThread(
  folder: string,
): Promise<{ origin: string; close(): Promise<void> }> {
  const thread = new Worker(new URL(import.meta.url), { workerData: folder })
  const [origin] = await once(thread, 'message')
  return {
    origin,
    async close() {
      thread.postMessage('close')
      await once(thread, 'exit')
    },
  }
}

if (!isMainThread && parentPort) {
  const site = await packedSite(workerData)
  parentPort.postMessage(site.origin)
  await once(parentPort, 'message')
  await site.close()
  parentPort.close()
}
