/** Collects what arrives in one turn of the event loop and writes it together. */
export interface GroupCommit<Item> {
  /** Resolves when the item is written for good; rejects with what the write threw, and then nothing of its group is written. */
  add(item: Item): Promise<void>
  /** Writes what waits, now. */
  flush(): void
}

/**
 * One write for all items of a turn. While a slow disk holds the turn up, the network collects the next group, so groups
 * grow with the load by themselves and a single item waits for nobody. `write` must write all of its items or throw.
 */
export function groupCommit<Item>(write: (items: readonly Item[]) => void): GroupCommit<Item> {
  type Waiting = { readonly item: Item; resolve(): void; reject(error: unknown): void }
  let waiting: Waiting[] = []

  function flush(): void {
    const group = waiting
    waiting = []
    if (group.length === 0) return
    try {
      write(group.map(({ item }) => item))
    } catch (error) {
      for (const { reject } of group) reject(error)
      return
    }
    for (const { resolve } of group) resolve()
  }

  return {
    add(item) {
      return new Promise((resolve, reject) => {
        // After the requests of this turn are read, before the next ones are waited for.
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ item, resolve, reject })
      })
    },
    flush,
  }
}
