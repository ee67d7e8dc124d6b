import { createHash } from 'node:crypto'
import type { ManifestEntry } from '../manifest.ts'
import { type Answer, type Asker, NoAnswer } from './ask.ts'
import type { Finding } from './finding.ts'

/** A published site that is being looked at. */
export interface Visit {
  /** Its address, with a slash at the end. */
  readonly site: URL
  readonly manifest: ReadonlyMap<string, ManifestEntry>
  readonly asker: Asker
  readonly connections: number
}

/** An address below the site's, and the page or list that leads to it; null for none. */
export interface Lead {
  readonly address: string
  readonly from: string | null
}

/** A page is read so far, whatever the manifest says of its size, to see where it leads. */
export const pageBytes = 2 * 1024 * 1024

/** What a server says at an address below the site's, or that it says nothing. */
export async function askAt(
  { site, asker }: Visit,
  address: string,
  path: string,
  limit = pageBytes,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer | (Finding & { kind: 'no-answer' })> {
  try {
    return await asker.ask(new URL(site.href + address), limit, headers)
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'no-answer', path, reason: error.reason }
    throw error
  }
}

/** Two answers with the same mark say the same. */
export function markOf({ status, headers, body }: Answer): string {
  const hash = createHash('sha256').update(body).digest('hex')
  return `${status} ${headers.location ?? ''} ${hash}`
}
