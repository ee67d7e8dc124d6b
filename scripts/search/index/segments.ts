import { youngArticles } from '../format.ts'

/**
 * How `count` articles are divided: the old ones, a multiple of 32, whose files change only when one of them does, and up to 31
 * young ones in few small files. So a new article touches some dozens of files and not every bucket.
 */
export function segmentsOf(count: number): { readonly from: number; readonly count: number }[] {
  const old = count - (count % youngArticles)
  return [
    { from: 0, count: old },
    { from: old, count: count - old },
  ].filter((segment) => segment.count > 0)
}
