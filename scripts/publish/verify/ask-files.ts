import { inParallel } from '../in-parallel.ts'
import type { ManifestEntry } from '../manifest.ts'
import type { Finding } from './finding.ts'
import { judgeAnswer } from './judge-answer.ts'
import { leadsOf } from './leads-of.ts'
import {
  namesOldAddresses,
  noOldAddresses,
  type OldAddresses,
  withOldAddresses,
} from './old-addresses.ts'
import { addressOf } from './site-address.ts'
import { askAt, type Lead, pageBytes, type Visit } from './visit.ts'

/** Thrown where a site does not answer at all, or no longer. */
export class SiteUnreachable extends Error {
  override readonly name = 'SiteUnreachable'
  readonly site: string
  readonly reason: string

  constructor(site: string, reason: string) {
    super(`no answer from ${site}: ${reason}`)
    this.site = site
    this.reason = reason
  }
}

export interface AskedFiles {
  readonly findings: readonly Finding[]
  /** Where the files that are not as they were built lead. The others lead to nothing new. */
  readonly leads: readonly Lead[]
  /** What the site says of them, as far as it is the site that was built. */
  readonly oldAddresses: OldAddresses
}

/** So many questions without an answer, one after the other, and the site is taken for gone. */
const patience = 10

/** Files that lead somewhere. */
const leading = /\.(?:html|xml|txt)$/

/** Asks for each of these files, and compares. `onProgress` hears how many are done. Throws SiteUnreachable. */
export async function askFiles(
  visit: Visit,
  files: readonly (readonly [string, ManifestEntry])[],
  onProgress: (done: number) => void,
): Promise<AskedFiles> {
  const leads: Lead[] = []
  let oldAddresses = noOldAddresses
  let done = 0
  let unanswered = 0
  const findings = await inParallel(files, visit.connections, async ([path, entry]) => {
    const isLeading = leading.test(path)
    const limit = isLeading ? Math.max(entry.bytes, pageBytes) : entry.bytes
    const answer = await askAt(visit, addressOf(path), path, limit)
    onProgress(++done)
    if ('kind' in answer) {
      if (++unanswered >= patience) throw new SiteUnreachable(visit.site.href, answer.reason)
      return answer
    }
    unanswered = 0
    const finding = judgeAnswer(path, entry, answer, visit.manifest)
    if (!finding && namesOldAddresses(path))
      oldAddresses = withOldAddresses(oldAddresses, answer.body.toString())
    if (finding && isLeading)
      leads.push(...leadsOf(answer.body.toString(), addressOf(path), path, visit))
    return finding
  })
  return { findings: findings.filter((finding) => finding !== null), leads, oldAddresses }
}
