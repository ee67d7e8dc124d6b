import type { ManifestEntry } from '../manifest.ts'
import { type Answer, openAsker } from './ask.ts'
import { askFiles, SiteUnreachable } from './ask-files.ts'
import type { Finding, Verification } from './finding.ts'
import { followLeads } from './follow-leads.ts'
import { searchEngineLists } from './forbidden-addresses.ts'
import { missingHeaders } from './header-rules.ts'
import { hasBytes, isAbsent } from './judge-answer.ts'
import { withoutOldAddresses } from './old-addresses.ts'
import { type Probed, probeForbidden, probeRandom } from './probe-addresses.ts'
import { addressOf } from './site-address.ts'
import { askAt, type Visit } from './visit.ts'

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

/** How a search engine's robot comes, and a reader from its list of results: planted pages are often shown to them alone. */
const asSearchEngine = {
  'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  referer: 'https://www.google.com.vn/',
}

/**
 * Compares a site as readers get it with the manifest of its build: its files, its headers, addresses that must not be there, and
 * what the pages that differ lead to. Throws SiteUnreachable.
 */
export async function verifyUrl(options: VerifyUrlOptions): Promise<Verification> {
  const { site, manifest, timeoutMilliseconds } = options
  const asker = openAsker({ connections, timeoutMilliseconds })
  try {
    return await verifyVisit({ site, manifest, asker, connections }, options)
  } finally {
    asker.close()
  }
}

async function verifyVisit(visit: Visit, options: VerifyUrlOptions): Promise<Verification> {
  const { manifest } = visit
  const home = await askAt(visit, '', '/')
  if ('kind' in home) throw new SiteUnreachable(visit.site.href, home.reason)
  const probed = await probeRandom(visit, options.random)
  const missing = judgeMissingPage(probed, manifest.get('404.html'))
  const files = [...manifest].filter(([path]) => path !== '404.html' || missing.isElsewhere)
  const { leads, oldAddresses, ...asked } = await askFiles(visit, files, (done) =>
    options.onProgress(done, files.length),
  )
  const findings = withoutOldAddresses(asked.findings, oldAddresses, visit)
  const lists = searchEngineLists.map((address) => ({ address, from: null }))
  return {
    findings: [
      ...findings,
      ...missing.findings,
      ...(await judgeCloaking(visit, findings)),
      ...(await followLeads(visit, [...leads, ...lists], probed.usual)),
      ...probed.findings,
      ...(await probeForbidden(visit, probed.usual)),
      ...(options.withHeaders ? await judgeHeaders(visit, home, probed) : []),
    ],
    checked: manifest.size,
  }
}

/** An address that is not there must answer with the site's own page for that. */
function judgeMissingPage({ missingPage }: Probed, entry: ManifestEntry | undefined) {
  if (!missingPage || !entry || !isAbsent(missingPage.answer.status))
    return { isElsewhere: true, findings: [] }
  const isOwn = hasBytes(missingPage.answer, entry)
  const foreign: Finding = { kind: 'missing-page-foreign', path: `/${missingPage.address}` }
  return { isElsewhere: !isOwn, findings: isOwn ? [] : [foreign] }
}

/** Whether a search engine gets another home page than everybody, who gets the right one. */
async function judgeCloaking(visit: Visit, findings: readonly Finding[]): Promise<Finding[]> {
  const entry = visit.manifest.get('index.html')
  if (!entry || findings.some(({ path }) => path === 'index.html')) return []
  const answer = await askAt(visit, '', '/', entry.bytes, asSearchEngine)
  if ('kind' in answer) return [answer]
  return answer.status === 200 && hasBytes(answer, entry) ? [] : [{ kind: 'cloaked', path: '/' }]
}

/** The headers of a page, of an asset and of an address that is not there. */
async function judgeHeaders(
  visit: Visit,
  home: Answer,
  { missingPage }: Probed,
): Promise<Finding[]> {
  const assets = [...visit.manifest.keys()].filter((path) => path.startsWith('assets/'))
  const asset = assets.find((path) => path.endsWith('.css')) ?? assets[0]
  const address = asset && addressOf(asset)
  const answer = address && (await askAt(visit, address, `/${address}`))
  const answers: (readonly [string, Answer])[] = [['', home]]
  if (answer && !('kind' in answer)) answers.push([address, answer])
  if (missingPage) answers.push([missingPage.address, missingPage.answer])
  return answers.flatMap(([at, { headers }]) =>
    missingHeaders(headers, visit.site.protocol === 'https:').map(
      (header): Finding => ({ kind: 'header-missing', path: `/${at}`, header }),
    ),
  )
}
