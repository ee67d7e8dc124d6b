import { inParallel } from '../in-parallel.ts'
import type { ManifestEntry } from '../manifest.ts'
import type { Finding } from './finding.ts'
import { bytesToRead, isLeading, judgeAnswer } from './judge-answer.ts'
import { leadsOf } from './leads-of.ts'
import {
  namesOldAddresses,
  noOldAddresses,
  type OldAddresses,
  withOldAddresses,
} from './old-addresses.ts'
import { addressOf } from './site-address.ts'
import { askAt, type Lead, type Visit } from './visit.ts'
import { readerOf } from './visitors.ts'

/** Files of a manifest. */
export type Entries = readonly (readonly [path: string, entry: ManifestEntry])[]

export interface AskedFiles {
  readonly findings: readonly Finding[]
  /** Where the files that are not as they were built lead. The others lead to nothing new. */
  readonly leads: readonly Lead[]
  /** What the site says of them, as far as it is the site that was built. */
  readonly oldAddresses: OldAddresses
}

/** Asks for each of these files as a reader does, and compares. `onProgress` hears how many are done. */
export async function askFiles(
  visit: Visit,
  files: Entries,
  onProgress: (done: number) => void,
): Promise<AskedFiles> {
  const { manifest, notes } = visit
  let oldAddresses = noOldAddresses
  let done = 0
  const asked = await inParallel(files, visit.connections, async ([path, entry]) => {
    const address = addressOf(path)
    const limit = bytesToRead(path, entry, manifest)
    const answer = await askAt(visit, address, {
      path,
      limit,
      expected: entry.bytes,
      visitor: readerOf(path),
    })
    onProgress(++done)
    if ('kind' in answer) return { finding: answer, leads: [] }
    const finding = judgeAnswer(path, entry, answer, manifest)
    const isFile = answer.status === 200 || (path === '404.html' && answer.status === 404)
    notes.note(address, answer, isFile ? path : null)
    if (!finding && isFile) {
      const text = () => answer.body.toString()
      if (path.endsWith('.html')) notes.learnFrom(text())
      if (namesOldAddresses(path)) oldAddresses = withOldAddresses(oldAddresses, text())
    }
    const isWrongPage = finding && isLeading(path)
    return { finding, leads: isWrongPage ? leadsOf(answer.body, address, path, visit) : [] }
  })
  return {
    findings: asked.flatMap(({ finding }) => finding ?? []),
    leads: asked.flatMap(({ leads }) => leads),
    oldAddresses,
  }
}
