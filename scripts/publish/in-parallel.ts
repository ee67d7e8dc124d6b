/**
 * Does the work for each item, at most so many at a time, and returns the results in the order of the items. With an error it
 * begins nothing more, waits for what is under way, and throws the first one.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const errors: unknown[] = []
  const queue = items.entries()
  // All take from the one iterator.
  async function worker(): Promise<void> {
    for (const [index, item] of queue) {
      if (errors.length > 0) return
      try {
        results[index] = await work(item)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  if (errors.length > 0) throw errors[0]
  return results
}
