import { inParallel } from '../in-parallel.ts'
import type { Answer } from './ask.ts'
import type { Finding } from './finding.ts'
import { forbiddenAddresses, randomAddresses } from './forbidden-addresses.ts'
import { isAbsent } from './judge-answer.ts'
import { fileAt } from './site-address.ts'
import { askAt, markOf, type Visit } from './visit.ts'
import { reader, robot, type Visitor } from './visitors.ts'

export interface Probed {
  readonly findings: readonly Finding[]
  /** The answer to an address that cannot be there; null where none came. */
  readonly missingPage: { readonly address: string; readonly answer: Answer } | null
  /** Marks of the answers that this server gives to any address, instead of saying that there is nothing. */
  readonly usual: ReadonlySet<string>
}

/** Asks for addresses that nobody can have foreseen. `random` is a word that was drawn for this run. */
export async function probeRandom(visit: Visit, random: string): Promise<Probed> {
  const section = [...visit.manifest.keys()].find((path) => /^[^/]+\/index\.html$/.test(path))
  const addresses = randomAddresses(random, section?.split('/')[0] ?? null)
  const asked = await askEach(visit, addresses)
  const answered = asked.filter(hasAnswer)
  const unusual = answered.filter(({ answer }) => !isAbsent(answer.status))
  return {
    findings: asked.flatMap((probe) =>
      judge(probe, (status) => (status === 200 ? 'soft-404' : 'probe-found')),
    ),
    missingPage: answered[0] ?? null,
    usual: new Set(unusual.map(({ answer }) => markOf(answer))),
  }
}

/** Asks for addresses at which intruders leave something, but for those that are pages of the site. */
export async function probeForbidden(
  visit: Visit,
  usual: ReadonlySet<string>,
): Promise<readonly Finding[]> {
  const addresses = forbiddenAddresses.filter((address) => !fileAt(address, visit.manifest))
  const findings = new Map<string, Finding>()
  for (const visitor of [reader, robot]) {
    const asked = await askEach(visit, addresses, visitor)
    for (const finding of asked
      .filter((probe) => !hasAnswer(probe) || !usual.has(markOf(probe.answer)))
      .flatMap((probe) => judge(probe, () => 'probe-found')))
      if (!findings.has(finding.path)) findings.set(finding.path, finding)
  }
  return [...findings.values()]
}

interface Probe {
  readonly address: string
  readonly answer: Awaited<ReturnType<typeof askAt>>
}

function askEach(
  visit: Visit,
  addresses: readonly string[],
  visitor: Visitor = reader,
): Promise<Probe[]> {
  return inParallel(addresses, visit.connections, async (address) => {
    const answer = await askAt(visit, address, { visitor })
    if (!('kind' in answer)) visit.notes.note(address, answer, null)
    return { address, answer }
  })
}

function hasAnswer(probe: Probe): probe is { address: string; answer: Answer } {
  return !('kind' in probe.answer)
}

function judge(
  { address, answer }: Probe,
  kindOf: (status: number) => 'probe-found' | 'soft-404',
): Finding[] {
  if ('kind' in answer) return [answer]
  const { status } = answer
  return isAbsent(status) ? [] : [{ kind: kindOf(status), path: `/${address}`, status }]
}
