import { comparableAddress, isReserved, sectionAddress } from './addresses.ts'
import type { Article } from './article.ts'
import type { Attachment } from './attachment.ts'
import type { Content } from './content.ts'
import { editions } from './english-config.ts'
import { newFileProblem, newProblem } from './new-problem.ts'
import type { Problem, ProblemArgs } from './problem.ts'
import type { FindSpot } from './references.ts'
import { siteFile, withdrawnFile } from './settings-files.ts'
import { withdrawnDay, withdrawnFinder } from './withdrawn.ts'

interface Claim {
  readonly address: string
  readonly file: string
  /** Where the file says so: the old address of an article, a withdrawn one. Null for the page that a file becomes. */
  readonly path: readonly (string | number)[] | null
}

type AddressCode = 'address-taken' | 'address-reserved' | 'address-withdrawn'

/**
 * Two things with one address, however its letters are written (case, Unicode form), addresses that the site needs
 * for itself, and those that were withdrawn. Both files of a pair are told, since nobody knows which of them is right.
 */
export function checkAddresses(content: Content, findSpot: FindSpot): Problem[] {
  const { config, articles, standingPages, attachments, withdrawn } = content
  const claims = [...articles, ...standingPages]
    .map(({ address, file }): Claim => ({ address, file, path: null }))
    .concat(articles.flatMap(aliasClaims))
    .filter(({ address }) => !address.includes('//'))
  const gone = withdrawn.map(
    ({ address }, index): Claim => ({
      address,
      file: withdrawnFile,
      path: ['withdrawn', index, 'address'],
    }),
  )
  const sections = editions(config)
    .flatMap((edition) => edition.config.sections)
    .map(({ folder }): Claim => ({ address: sectionAddress(folder), file: siteFile, path: null }))
  const withdrawnAt = withdrawnFinder(withdrawn)
  const bySection = new Set(sections.map(({ address }) => comparableAddress(address)))
  const byAddress = Map.groupBy([...sections, ...claims], (claim) =>
    comparableAddress(claim.address),
  )
  const tell = teller(findSpot)
  return [
    ...[...claims, ...gone]
      .filter(({ address }) => isReserved(address))
      .map((claim) => tell(claim, 'address-reserved', { address: claim.address })),
    ...[...byAddress.values()].flatMap((group) => taken(group, tell)),
    ...nested([...claims, ...gone], tell),
    ...claims.flatMap((claim) => {
      const found = withdrawnAt(claim.address)
      if (found === undefined) return []
      const args = { address: claim.address, date: withdrawnDay(found) }
      return [tell(claim, 'address-withdrawn', args)]
    }),
    ...gone
      .filter(({ address }) => bySection.has(comparableAddress(address)))
      .map((claim) => tell(claim, 'address-taken', { address: claim.address, other: siteFile })),
    ...takenFiles(attachments),
  ]
}

function aliasClaims({ aliases, file }: Article): Claim[] {
  return aliases.map((address, index) => ({ address, file, path: ['aliases', index] }))
}

type Tell = <Code extends AddressCode>(claim: Claim, code: Code, args: ProblemArgs[Code]) => Problem

function teller(findSpot: FindSpot): Tell {
  return ({ file, path }, code, args) => {
    if (path === null) return newFileProblem(file, code, args)
    const place = findSpot(file, path) ?? { line: 1, column: 1 }
    const field = path.filter((step) => typeof step === 'string').join('.')
    return newProblem(file, place, code, args, { field })
  }
}

function taken(group: readonly Claim[], tell: Tell): Problem[] {
  if (group.length < 2) return []
  const pages = group.filter(({ path }) => path === null)
  return group.flatMap((claim) => {
    if (claim.file === siteFile) return []
    const otherOf = (claims: readonly Claim[]) => (claims[0] === claim ? claims[1] : claims[0])
    // A page is not to blame for an old address that somebody gives to another file.
    const other = otherOf(pages) ?? (claim.path === null ? undefined : otherOf(group))
    if (other === undefined) return []
    return [tell(claim, 'address-taken', { address: claim.address, other: other.file })]
  })
}

/** Old addresses that are a file, with others below them as if they were a folder: `/cu.html` and `/cu.html/a/`. */
function nested(claims: readonly Claim[], tell: Tell): Problem[] {
  const files = new Map(
    claims
      .filter(({ address }) => address.endsWith('.html'))
      .map((claim) => [comparableAddress(claim.address), claim]),
  )
  if (files.size === 0) return []
  return claims.flatMap((claim) => {
    const parts = comparableAddress(claim.address).split('/')
    for (let length = parts.length - 1; length > 1; length--) {
      const other = files.get(parts.slice(0, length).join('/'))
      if (other === undefined) continue
      return [tell(claim, 'address-taken', { address: claim.address, other: other.file })]
    }
    return []
  })
}

/** Files of one name in two Unicode forms, and different files whose hashes begin alike. */
function takenFiles(attachments: readonly Attachment[]): Problem[] {
  const twins = (one: Attachment, other: Attachment): boolean =>
    one !== other &&
    (one.file === other.file || (one.address === other.address && one.sha256 !== other.sha256))
  const groups = [
    ...Map.groupBy(attachments, ({ file }) => file).values(),
    ...Map.groupBy(attachments, ({ address }) => address).values(),
  ].filter(({ length }) => length > 1)
  return [...new Set(groups.flat())].flatMap((attachment) => {
    const other = groups.flat().find((candidate) => twins(attachment, candidate))
    if (other === undefined) return []
    const args = { address: attachment.address, other: other.file }
    return [newFileProblem(attachment.file, 'address-taken', args)]
  })
}
