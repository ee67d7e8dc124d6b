import { createHash } from 'node:crypto'
import { inParallel } from '../in-parallel.ts'
import type { ManifestEntry } from '../manifest.ts'
import type { Entries } from './ask-files.ts'
import type { Cloaked, Finding } from './finding.ts'
import { bytesToRead, isLeading, judgeAnswer } from './judge-answer.ts'
import { leadsOf } from './leads-of.ts'
import { isNoOldAddress, type OldAddresses } from './old-addresses.ts'
import { addressOf } from './site-address.ts'
import { askAt, type Lead, type Visit } from './visit.ts'
import { robot, searcher } from './visitors.ts'

interface Found {
  readonly findings: readonly Finding[]
  readonly leads: readonly Lead[]
}

const others = { robot, searcher }
/** So many pages are asked for as somebody who comes from a search engine. */
const mostSampled = 200
/** Statuses by which a host keeps off whoever says that he is the robot and comes from elsewhere. */
const keptOff = new Set([401, 403, 503])

/**
 * Asks for the files that readers get right once more as others: every page and list as the robot of a search engine, and some of
 * the pages as somebody who comes from its results.
 */
export async function askAsOthers(
  visit: Visit,
  files: Entries,
  oldAddresses: OldAddresses,
): Promise<Found> {
  const leading = files.filter(([path]) => isLeading(path))
  const asRobot = await askAll(visit, leading, 'robot', oldAddresses)
  const pages = leading.filter(([path]) => path.endsWith('.html'))
  const asSearcher = await askAll(visit, sampleOf(pages), 'searcher', oldAddresses)
  return {
    findings: [...asRobot.findings, ...asSearcher.findings],
    leads: [...asRobot.leads, ...asSearcher.leads],
  }
}

/**
 * The home page, those of the sections, and of the others as many as there is room for: those whose path gives the least hash with
 * the content of the site, so that they are others with every build.
 */
export function sampleOf(pages: Entries): Entries {
  const build = JSON.stringify(pages)
  const key = createHash('sha256').update(build).digest()
  const placeOf = (path: string) =>
    path.split('/').length <= 2 ? '' : createHash('sha256').update(key).update(path).digest('hex')
  return pages
    .map((page) => ({ page, place: placeOf(page[0]) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, mostSampled)
    .map(({ page }) => page)
}

async function askAll(
  visit: Visit,
  files: Entries,
  who: Cloaked['visitor'],
  oldAddresses: OldAddresses,
): Promise<Found> {
  const visitor = others[who]
  const home = await askAt(visit, '', { visitor })
  if ('kind' in home) return { findings: [home], leads: [] }
  if (keptOff.has(home.status)) {
    const reason = `${who === 'robot' ? 'Googlebot' : 'Google'}: HTTP ${home.status}`
    return { findings: [{ kind: 'no-answer', path: '/', reason }], leads: [] }
  }
  const isWrong = isNoOldAddress(oldAddresses, visit)
  const found = await inParallel(files, visit.connections, (file) => compare(file))
  return {
    findings: found.flatMap(({ finding }) => finding ?? []),
    leads: found.flatMap(({ leads }) => leads),
  }

  async function compare([path, entry]: readonly [string, ManifestEntry]) {
    const address = addressOf(path)
    const limit = bytesToRead(path, entry, visit.manifest)
    const answer = await askAt(visit, address, { limit, expected: entry.bytes, visitor })
    if ('kind' in answer) return { finding: answer, leads: [] }
    // What the robot gets need not be kept from it; who comes from its results is a reader.
    visit.notes.note(address, answer, who === 'searcher' && answer.status === 200 ? path : null)
    const judged = judgeAnswer(path, entry, answer, visit.manifest)
    if (!judged || !isWrong(judged)) return { finding: null, leads: [] }
    const finding: Cloaked = { kind: 'cloaked', path: `/${address}`, visitor: who }
    return { finding, leads: leadsOf(answer.body, address, path, visit) }
  }
}
