/** Articles of the young segment, at most, less one: so many more, and they go into the old one. */
const youngest = 32

/**
 * How `count` articles are divided: the old ones, a multiple of 32, whose files change only when one of them does, and up to 31
 * young ones in few small files. So a new article touches some dozens of files and not every bucket.
 */
export function segmentsOf(count: number): { readonly from: number; readonly count: number }[] {
  const old = count - (count % youngest)
  return [
    { from: 0, count: old },
    { from: old, count: count - old },
  ].filter((segment) => segment.count > 0)
}
