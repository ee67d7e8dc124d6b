import { bucketPath, type Segment } from '../format.ts'
import { hash } from '../spelling/hash.ts'
import type { IndexFile } from './make-index.ts'
import type { TermLists } from './term-lists.ts'

/** Bytes of a bucket before it is packed, about. A question of four words loads fourteen, and most of a larger one is about other words. */
const bucketBytes = 1000

/** A segment cut into buckets. `addresses` are those of its texts, in the order of their numbers. */
export function bucketFiles(
  { from, count }: Pick<Segment, 'from' | 'count'>,
  addresses: readonly string[],
  lists: TermLists,
): { readonly segment: Segment; readonly files: IndexFile[] } {
  const terms = [...lists.lists()]
  const size = terms.reduce((sum, { term, postings }) => sum + term.length + postings.length + 2, 0)
  const buckets = 2 ** Math.max(0, Math.round(Math.log2(size / bucketBytes)))
  const stamp = hash(`${buckets} ${addresses.join(' ')}`).toString(36)
  const segment = { from, count, buckets, stamp }
  const lines = new Map<string, string[]>()
  for (const { term, folded, postings, followers } of terms) {
    const path = bucketPath(segment, folded)
    const after = followers.length > 0 ? `\t${followers.join(' ')}` : ''
    const line = `${term}\t${postings}${after}\n`
    const bucket = lines.get(path)
    if (bucket) bucket.push(line)
    else lines.set(path, [line])
  }
  const files = Array.from(
    lines,
    ([path, bucket]): IndexFile => [path, `${stamp}\n${bucket.toSorted().join('')}`],
  )
  return { segment, files }
}
