import { inParallel } from '../in-parallel.ts'
import type { Answer } from './ask.ts'
import type { Entries } from './ask-files.ts'
import type { Finding } from './finding.ts'
import { hasBytes, isAbsent, isRedirect } from './judge-answer.ts'
import { type OldAddresses, withdrawnOrMoved } from './old-addresses.ts'
import { addressOf, fileLedTo } from './site-address.ts'
import { askAt, markOf, type Visit } from './visit.ts'
import { reader, robot } from './visitors.ts'

/** So many sections are looked at. */
const mostSections = 50
/** How content systems ask for their articles; a static site answers its home page, whatever is asked. */
const queries = ['?p=123', '?id=123', '?page_id=123']

export interface VariantOptions {
  readonly oldAddresses: OldAddresses
  /** A word that was drawn for this run. */
  readonly random: string
  /** Marks of the answers that this server gives to any address. */
  readonly usual: ReadonlySet<string>
}

/** An address that some hosts complete, and the file whose address it nearly is. */
interface Variant {
  readonly address: string
  readonly file: string
}

/**
 * Asks for addresses that are nearly those of the home page and the sections: with a query, without the slash, in capitals. There
 * may be nothing, the page itself, or what sends on to it. `right` are the files that everybody gets right: of the others it has
 * been told.
 */
export async function probeVariants(
  visit: Visit,
  right: Entries,
  { oldAddresses, random, usual }: VariantOptions,
): Promise<readonly Finding[]> {
  const old = withdrawnOrMoved(oldAddresses, visit.manifest)
  const sections = right
    .map(([path]) => path)
    .filter((path) => /^[^/]+\/index\.html$/.test(path) && !old.has(path))
    .slice(0, mostSections)
  const isHomeRight = right.some(([path]) => path === 'index.html')
  const variants = [
    ...(isHomeRight ? [...queries, `?${random}`] : []).map((address) => ({
      address,
      file: 'index.html',
    })),
    ...sections.flatMap(variantsOf),
  ].filter(({ address }) => address.startsWith('?') || !visit.manifest.has(address))
  const found = await inParallel(variants, visit.connections, async (variant) => {
    for (const visitor of [reader, robot]) {
      const answer = await askAt(visit, variant.address, { visitor })
      if ('kind' in answer) return answer
      visit.notes.note(variant.address, answer, null)
      const finding = usual.has(markOf(answer)) ? null : judgeVariant(visit, variant, answer)
      if (finding) return finding
    }
    return null
  })
  return found.filter((finding) => finding !== null)
}

function variantsOf(file: string): Variant[] {
  const address = addressOf(file)
  const [bare, capitals] = [address.slice(0, -1), encodeURI(decodeURI(address).toUpperCase())]
  const addresses = capitals === address ? [bare] : [bare, capitals]
  return addresses.map((one) => ({ address: one, file }))
}

/** What an address answers that is nearly the one of a file; null where that is right. */
export function judgeVariant(
  { site, manifest }: Pick<Visit, 'site' | 'manifest'>,
  { address, file }: Variant,
  answer: Answer,
): Finding | null {
  const { status, headers } = answer
  const path = `/${address}`
  if (isRedirect(answer)) {
    const to = headers.location ?? ''
    return fileLedTo(to, site.href + address, site, manifest) === file
      ? null
      : { kind: 'redirected', path, status, to }
  }
  if (isAbsent(status)) return null
  const entry = manifest.get(file)
  if (status === 200 && entry && hasBytes(answer, entry)) return null
  return status === 200
    ? { kind: 'added', path, what: 'file', from: null }
    : { kind: 'status-wrong', path, status }
}
