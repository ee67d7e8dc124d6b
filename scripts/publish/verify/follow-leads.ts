import { inParallel } from '../in-parallel.ts'
import type { Answer } from './ask.ts'
import type { Finding } from './finding.ts'
import { hasBytes, isAbsent, isRedirect } from './judge-answer.ts'
import { leadsOf } from './leads-of.ts'
import { fileAt, fileLedTo } from './site-address.ts'
import { askAt, type Lead, markOf, type Visit } from './visit.ts'
import { reader, robot } from './visitors.ts'

/** So many addresses are looked at: a planted farm of pages may go on for ever. */
const mostAddresses = 500

/**
 * Goes where the leads lead, and on from what it finds: every address of the site at which something answers that is not in the
 * manifest. `usual` are the marks of answers that this server gives to any address.
 */
export async function followLeads(
  visit: Visit,
  leads: readonly Lead[],
  usual: ReadonlySet<string>,
): Promise<Finding[]> {
  const known = new Set<string>()
  const findings: Finding[] = []
  for (let next = leads; next.length > 0 && known.size < mostAddresses; ) {
    const fresh = new Map(next.map((lead) => [lead.address, lead]))
    const unknown = [...fresh.values()]
      .filter(({ address }) => !known.has(address) && !isOwn(visit, address))
      .slice(0, mostAddresses - known.size)
    for (const { address } of unknown) known.add(address)
    const found = await inParallel(unknown, visit.connections, (lead) => look(visit, lead, usual))
    findings.push(...found.flatMap(({ finding }) => finding ?? []))
    next = found.flatMap((page) => page.leads)
  }
  return findings
}

/** Whether an address is that of a file of the site, which has been compared. With a query it may be answered by something else. */
function isOwn({ manifest }: Visit, address: string): boolean {
  return !address.includes('?') && fileAt(address, manifest) !== null
}

async function look(
  visit: Visit,
  { address, from }: Lead,
  usual: ReadonlySet<string>,
): Promise<{ finding: Finding | null; leads: readonly Lead[] }> {
  const path = `/${address}`
  // Many planted pages are there for search engines alone.
  for (const visitor of [reader, robot]) {
    const answer = await askAt(visit, address, { visitor })
    if ('kind' in answer) return { finding: answer, leads: [] }
    if (isAbsent(answer.status) || usual.has(markOf(answer))) continue
    if (leadsHome(visit, address, answer) || isFileWithQuery(visit, address, answer)) continue
    return {
      finding: { kind: 'added', path, what: 'file', from },
      leads: leadsOf(answer.body, address, path, visit),
    }
  }
  return { finding: null, leads: [] }
}

/** Whether the answer sends on to a page of the manifest, as an old address does. */
function leadsHome({ site, manifest }: Visit, address: string, answer: Answer): boolean {
  const { location = '' } = answer.headers
  return isRedirect(answer) && fileLedTo(location, site.href + address, site, manifest) !== null
}

/** Whether the answer is the file that the address without its query has: a static host overlooks queries. */
function isFileWithQuery({ manifest }: Visit, address: string, answer: Answer): boolean {
  const file = fileAt(address.split('?')[0] ?? '', manifest)
  const entry = file === null ? undefined : manifest.get(file)
  return answer.status === 200 && entry !== undefined && hasBytes(answer, entry)
}
