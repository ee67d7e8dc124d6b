import type { OfflineSettings } from './settings.ts'
import type { WorkerScope } from './worker-scope.ts'

/**
 * Whether the site wants no saved pages any more: somebody has put `ngung-luu.json` at its root, or its worker is gone, since
 * the site was rolled back to one without or another site stands here. Without an answer: no.
 */
export async function isStopped(
  { fetch: ask, location }: Pick<WorkerScope, 'fetch' | 'location'>,
  { basePath }: Pick<OfflineSettings, 'basePath'>,
): Promise<boolean> {
  const look = (address: string) => ask(address, { method: 'HEAD', cache: 'no-store' })
  try {
    const [file, worker] = await Promise.all([
      look(`${location.origin}${basePath}ngung-luu.json`),
      look(location.href),
    ])
    return isThere(file) || worker.status === 404 || worker.status === 410
  } catch {
    return false
  }
}

/** Some servers answer every address with a page. */
function isThere({ status, redirected, headers }: Response): boolean {
  return status === 200 && !redirected && !/html/.test(headers.get('content-type') ?? '')
}
