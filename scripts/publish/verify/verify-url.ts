import type { ManifestEntry } from '../manifest.ts'
import { probeVariants } from './address-variants.ts'
import { openAsker } from './ask.ts'
import { askAsOthers } from './ask-as-others.ts'
import { askFiles, type Entries } from './ask-files.ts'
import type { Finding, Verification } from './finding.ts'
import { followLeads } from './follow-leads.ts'
import { searchEngineLists } from './forbidden-addresses.ts'
import { takeHeaderNotes } from './header-notes.ts'
import { hasBytes, isAbsent } from './judge-answer.ts'
import { isNoOldAddress } from './old-addresses.ts'
import { startPatience } from './patience.ts'
import { type Probed, probeForbidden, probeRandom } from './probe-addresses.ts'
import { addressOf } from './site-address.ts'
import { askAt, type Visit } from './visit.ts'

/** Thrown where a site does not answer at all. */
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

export interface VerifyUrlOptions {
  /** The address of the site's home, with a slash at the end. */
  readonly site: URL
  readonly manifest: ReadonlyMap<string, ManifestEntry>
  /** A word that nobody can foresee, for addresses that cannot be there. */
  readonly random: string
  /** False for a host that can send no headers of one's own. */
  readonly withHeaders: boolean
  readonly timeoutMilliseconds: number
  /** Hears how many files of how many were asked for. */
  readonly onProgress: (done: number, total: number) => void
}

/** Enough for a site of thousands of pages in a minute, too few for a small server to feel. */
const connections = 8

/**
 * Compares a site as readers get it with the manifest of its build: its files, its headers, addresses that must not be there, and
 * what the pages that differ lead to. Throws SiteUnreachable.
 */
export async function verifyUrl(options: VerifyUrlOptions): Promise<Verification> {
  const { site, manifest, timeoutMilliseconds } = options
  const asker = openAsker({ connections, timeoutMilliseconds })
  const bytes = [...manifest.values()].reduce((sum, entry) => sum + entry.bytes, 0)
  const [patience, notes] = [startPatience(bytes), takeHeaderNotes(site, manifest)]
  try {
    return await verifyVisit({ site, manifest, asker, connections, patience, notes }, options)
  } finally {
    asker.close()
  }
}

async function verifyVisit(visit: Visit, options: VerifyUrlOptions): Promise<Verification> {
  const { manifest, notes } = visit
  const home = await askAt(visit, '')
  if ('kind' in home) throw new SiteUnreachable(visit.site.href, home.reason)
  const probed = await probeRandom(visit, options.random)
  const missing = judgeMissingPage(probed, manifest.get('404.html'))
  if (probed.missingPage)
    notes.note(probed.missingPage.address, probed.missingPage.answer, '404.html')
  const files = [...manifest].filter(([path]) => path !== '404.html' || missing.isElsewhere)
  const asked = await askFiles(visit, files, (done) => options.onProgress(done, files.length))
  const findings = asked.findings.filter(isNoOldAddress(asked.oldAddresses, visit))
  const pages = files.filter(([path]) => path !== '404.html')
  const right = withoutTold(pages, findings)
  const others = await askAsOthers(visit, right, asked.oldAddresses)
  const lists = searchEngineLists.map((address) => ({ address, from: null }))
  const leads = [...asked.leads, ...others.leads, ...lists]
  const all = [
    ...findings,
    ...missing.findings,
    ...others.findings,
    ...(await followLeads(visit, leads, probed.usual)),
    ...probed.findings,
    ...(await probeForbidden(visit, probed.usual)),
    ...(await probeVariants(visit, withoutTold(right, others.findings), {
      oldAddresses: asked.oldAddresses,
      random: options.random,
      usual: probed.usual,
    })),
    // Before all pages are read, nobody knows where the scripts of the site may speak.
    ...notes.findings(options.withHeaders && !visit.patience.isOver()),
  ]
  return { findings: eachOnce(all), checked: manifest.size }
}

/** Those of which nothing has been told, by their path or their address. */
function withoutTold(files: Entries, findings: readonly Finding[]): Entries {
  const told = new Set(findings.map(({ path }) => path))
  return files.filter(([path]) => !told.has(path) && !told.has(`/${addressOf(path)}`))
}

/** Each finding once: two ways may lead to one address. That the site was asked no further stands first. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const nameOf = (finding: Finding) =>
    [finding.kind, finding.path, 'header' in finding ? finding.header : ''].join(' ')
  const once = new Map(findings.toReversed().map((finding) => [nameOf(finding), finding]))
  const isLast = ({ kind }: Finding) => kind !== 'given-up'
  return [...once.values()].toReversed().toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)))
}

/** An address that is not there must answer with the site's own page for that. */
function judgeMissingPage({ missingPage }: Probed, entry: ManifestEntry | undefined) {
  if (!missingPage || !entry || !isAbsent(missingPage.answer.status))
    return { isElsewhere: true, findings: [] }
  const isOwn = hasBytes(missingPage.answer, entry)
  const foreign: Finding = { kind: 'missing-page-foreign', path: `/${missingPage.address}` }
  return { isElsewhere: !isOwn, findings: isOwn ? [] : [foreign] }
}
