import { expiryMoment } from './archive.ts'
import type { Article } from './article.ts'
import type { SiteLink } from './body.ts'
import type { Content } from './content.ts'
import { endOf } from './end-of.ts'
import { type KnownAddresses, knownAddresses } from './known-addresses.ts'
import type { Spot } from './locate.ts'
import { MeantAddress } from './meant-address.ts'
import { MeantAnchor } from './meant-anchor.ts'
import { newProblem, type Place } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { siteFile } from './settings-files.ts'
import type { StandingPage } from './standing-page.ts'
import { checkTagSpellings } from './tag-spellings.ts'
import { type Withdrawn, withdrawnDay, withdrawnFinder } from './withdrawn.ts'

/** Finds where a value of a front matter, or of site.yaml, stands; null where that is not known any more. */
export type FindSpot = (file: string, path: readonly (string | number)[]) => Spot | null

export interface ReferenceOptions {
  /** The moment that scheduling and expiry compare with, in milliseconds since 1970. */
  readonly at: number
  /** Drafts count as published. */
  readonly drafts: boolean
  /** Without it, problems of front matter and site.yaml are told at their first line. */
  readonly findSpot?: FindSpot
}

interface Check {
  readonly known: KnownAddresses
  readonly options: ReferenceOptions
  /** The moment that `expires` compares with. */
  readonly expiry: number
  readonly meant: MeantAddress
  readonly meantAnchor: MeantAnchor
  readonly withdrawnAt: (address: string) => Withdrawn | undefined
}

/**
 * Problems that only the whole content shows: links to pages or places on pages that do not exist or were withdrawn,
 * links to pages that are not published (a warning), and tags with two spellings.
 */
export function checkReferences(content: Content, options: ReferenceOptions): Problem[] {
  const known = knownAddresses(content)
  const check: Check = {
    known,
    options,
    expiry: expiryMoment(content.config, options.at),
    meant: new MeantAddress(known),
    meantAnchor: new MeantAnchor(),
    withdrawnAt: withdrawnFinder(content.withdrawn),
  }
  const findSpot = options.findSpot ?? (() => null)
  return [
    ...checkSiteFile(content, check, findSpot),
    ...[...content.articles, ...content.standingPages].flatMap((page) =>
      page.body.links.flatMap((link) => checkLink(page, link, check)),
    ),
    ...checkTagSpellings(content.articles, findSpot),
  ]
}

function checkLink(page: Article | StandingPage, link: SiteLink, check: Check): Problem[] {
  const { address, anchor, written } = link
  const place = { line: link.line, column: 1 }
  const problem = checkAddress(page.file, place, address, written, check)
  const target = check.known.pages.get(address)
  if (problem !== null) {
    const isEarly = problem.code === 'link-unpublished'
    // A page that nobody sees yet may well wait for another one.
    return isEarly && !isVisible(page, check) ? [] : [problem]
  }
  if (target === undefined || anchor === null || anchor === '') return []
  if (check.meantAnchor.isThere(anchor, target.body)) return []
  const suggestion = check.meantAnchor.of(anchor, target.body)
  const args = { written, anchor, suggestion }
  return [newProblem(page.file, place, 'anchor-missing', args)]
}

/** The menu and the notice: site paths, or addresses of other sites that nobody checks. */
function checkSiteFile({ config }: Content, check: Check, findSpot: FindSpot): Problem[] {
  const english = (config.english?.menu ?? []).map(({ to }, index) => ({
    to,
    field: 'english.menu.to',
    path: ['english', 'menu', index, 'to'],
  }))
  const targets = (config.menu ?? [])
    .map(({ to }, index) => ({ to, field: 'menu.to', path: ['menu', index, 'to'] }))
    .concat(english)
  if (config.notice !== null && config.notice.to !== null) {
    targets.push({ to: config.notice.to, field: 'notice.to', path: ['notice', 'to'] })
  }
  return targets.flatMap(({ to, field, path }) => {
    const address = to.replace(/[?#].*$/s, '')
    if (!address.startsWith('/') || address.startsWith('//')) return []
    const spot = findSpot(siteFile, path)
    const place = spot ?? { line: 1, column: 1 }
    const problem = checkAddress(siteFile, place, address, to, check)
    if (problem === null) return []
    const suggestion = problem.code === 'link-broken' ? check.meant.of(address) : null
    const fix = suggestion === null ? null : (spot?.replaced(suggestion) ?? null)
    return [{ ...problem, field, fix }]
  })
}

function checkAddress(
  file: string,
  place: Place,
  address: string,
  written: string,
  check: Check,
): Problem | null {
  const withdrawn = check.withdrawnAt(address)
  if (withdrawn !== undefined) {
    return newProblem(file, place, 'link-withdrawn', { written, date: withdrawnDay(withdrawn) })
  }
  const target = check.known.pages.get(address)
  if (target !== undefined) {
    return isVisible(target, check)
      ? null
      : newProblem(file, place, 'link-unpublished', { written, file: target.file })
  }
  if (check.known.all.has(address)) return null
  const suggestion = check.meant.of(address)
  return newProblem(file, place, 'link-broken', { written, suggestion })
}

function isVisible(
  page: Article | StandingPage,
  { options: { at, drafts }, expiry }: Pick<Check, 'options' | 'expiry'>,
): boolean {
  if (page.draft && !drafts) return false
  if (page.kind === 'standing-page') return true
  return page.date.at <= at && (page.expires === null || endOf(page.expires) > expiry)
}
