import { inParallel } from '../in-parallel.ts'
import type { Answer } from './ask.ts'
import type { Finding } from './finding.ts'
import { isAbsent, isRedirect } from './judge-answer.ts'
import { leadsOf } from './leads-of.ts'
import { belowSite, fileAt } from './site-address.ts'
import { askAt, type Lead, markOf, type Visit } from './visit.ts'

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
      .filter(({ address }) => !known.has(address) && fileAt(address, visit.manifest) === null)
      .slice(0, mostAddresses - known.size)
    for (const { address } of unknown) known.add(address)
    const found = await inParallel(unknown, visit.connections, (lead) => look(visit, lead, usual))
    findings.push(...found.flatMap(({ finding }) => finding ?? []))
    next = found.flatMap((page) => page.leads)
  }
  return findings
}

async function look(
  visit: Visit,
  { address, from }: Lead,
  usual: ReadonlySet<string>,
): Promise<{ finding: Finding | null; leads: readonly Lead[] }> {
  const path = `/${address}`
  const answer = await askAt(visit, address, path)
  if ('kind' in answer) return { finding: answer, leads: [] }
  const isNothing =
    isAbsent(answer.status) || usual.has(markOf(answer)) || leadsHome(visit, address, answer)
  if (isNothing) return { finding: null, leads: [] }
  return {
    finding: { kind: 'added', path, what: 'file', from },
    leads: leadsOf(answer.body.toString(), address, path, visit),
  }
}

/** Whether the answer sends on to a page of the manifest, as an old address does. */
function leadsHome({ site, manifest }: Visit, address: string, answer: Answer): boolean {
  const { location = '' } = answer.headers
  const asked = site.href + address
  if (!isRedirect(answer) || !URL.canParse(location, asked)) return false
  const below = belowSite(new URL(location, asked), site)
  return below !== null && fileAt(below, manifest) !== null
}
