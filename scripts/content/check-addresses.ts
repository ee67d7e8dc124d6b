import { isReserved, sectionAddress } from './addresses.ts'
import type { Article } from './article.ts'
import type { Attachment } from './attachment.ts'
import type { Content } from './content.ts'
import type { Spot } from './locate.ts'
import { newFileProblem, newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { siteFile } from './read-site-file.ts'

/** Finds where a value of a front matter stands; null where that is not known. */
type FindSpot = (file: string, path: readonly (string | number)[]) => Spot | null

interface Claim {
  readonly address: string
  readonly file: string
  /** Index in `aliases` for an old address, null for the page itself. */
  readonly alias: number | null
}

/**
 * Two things with one address, however its letters are written (case, Unicode form), and addresses that the
 * site needs for itself. Both files of a pair are told, since nobody knows which of them is right.
 */
export function checkAddresses(content: Content, findSpot: FindSpot): Problem[] {
  const { config, articles, standingPages, attachments } = content
  const claims = [
    ...articles.map(({ address, file }): Claim => ({ address, file, alias: null })),
    ...standingPages.map(({ address, file }): Claim => ({ address, file, alias: null })),
    ...articles.flatMap(aliasClaims),
  ].filter(({ address }) => !address.includes('//'))

  const byAddress = Map.groupBy(claims, ({ address }) => comparable(address))
  for (const { folder } of config.sections) {
    const address = sectionAddress(folder)
    const others = byAddress.get(comparable(address)) ?? []
    byAddress.set(comparable(address), [{ address, file: siteFile, alias: null }, ...others])
  }
  return [
    ...claims
      .filter(({ address }) => isReserved(address))
      .map((claim) => tell(claim, 'address-reserved', { address: claim.address }, findSpot)),
    ...[...byAddress.values()].flatMap((group) => taken(group, findSpot)),
    ...takenFiles(attachments),
  ]
}

function aliasClaims({ aliases, file }: Article): Claim[] {
  return aliases.map((address, alias) => ({ address, file, alias }))
}

/** Addresses that some server, file system or reader would take for one. */
function comparable(address: string): string {
  return address.normalize('NFC').toLowerCase().replace(/\/$/, '')
}

function taken(group: readonly Claim[], findSpot: FindSpot): Problem[] {
  if (group.length < 2) return []
  const isPage = group.some(({ alias }) => alias === null)
  return group.flatMap((claim, index) => {
    // A page is not to blame for an old address that somebody gives to another file.
    const rivals = group.filter(
      (other, at) => at !== index && (claim.alias !== null || other.alias === null),
    )
    const other = (isPage && rivals.find(({ alias }) => alias === null)) || rivals[0]
    if (other === undefined || claim.file === siteFile) return []
    const args = { address: claim.address, other: other.file }
    return [tell(claim, 'address-taken', args, findSpot)]
  })
}

function tell<Code extends 'address-taken' | 'address-reserved'>(
  { file, alias }: Claim,
  code: Code,
  args: Problem<Code>['args'],
  findSpot: FindSpot,
): Problem {
  if (alias === null) return newFileProblem(file, code, args)
  const place = findSpot(file, ['aliases', alias]) ?? { line: 1, column: 1 }
  return newProblem(file, place, code, args, { field: 'aliases' })
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
