import { createHash } from 'node:crypto'
import type { ManifestEntry } from '../manifest.ts'
import { type Answer, type Asker, NoAnswer } from './ask.ts'
import type { Unanswered } from './finding.ts'
import type { HeaderNotes } from './header-notes.ts'
import type { Patience } from './patience.ts'
import { reader, type Visitor } from './visitors.ts'

/** A published site that is being looked at. */
export interface Visit {
  /** Its address, with a slash at the end. */
  readonly site: URL
  readonly manifest: ReadonlyMap<string, ManifestEntry>
  readonly asker: Asker
  readonly connections: number
  readonly patience: Patience
  readonly notes: HeaderNotes
}

/** An address below the site's, and the page or list that leads to it; null for none. */
export interface Lead {
  readonly address: string
  readonly from: string | null
}

export interface AskAtOptions {
  /** The path in what is told of it; the address itself where none is given. */
  readonly path?: string
  readonly limit?: number
  /** So many bytes are waited for. */
  readonly expected?: number
  readonly visitor?: Visitor
}

/** A page is read so far, whatever the manifest says of its size, to see where it leads. */
export const pageBytes = 2 * 1024 * 1024
/** So much of a page that no manifest knows is waited for. */
const foreignBytes = 512 * 1024
/** The server wants to be asked less. */
const tooMany = 429

/** What a server says at an address below the site's, or that it says nothing. */
export async function askAt(
  { site, asker, patience }: Visit,
  address: string,
  {
    path = `/${address}`,
    limit = pageBytes,
    expected = foreignBytes,
    visitor = reader,
  }: AskAtOptions = {},
): Promise<Answer | Unanswered> {
  const over = patience.isOver()
  if (over) return { kind: 'given-up', path: '/', reason: over }
  try {
    const answer = await asker.ask({ url: new URL(site.href + address), visitor, limit, expected })
    if (answer.status === tooMany) throw new NoAnswer(`HTTP ${tooMany}`)
    patience.answered()
    return answer
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    patience.unanswered()
    return { kind: 'no-answer', path, reason: error.reason }
  }
}

/** Two answers with the same mark say the same. */
export function markOf({ status, headers, body }: Answer): string {
  const hash = createHash('sha256').update(body).digest('hex')
  return `${status} ${headers.location ?? ''} ${hash}`
}
