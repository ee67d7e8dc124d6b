/** A localStorage in memory. */
export function memoryStorage(start: Readonly<Record<string, string>> = {}): Storage {
  const kept = new Map(Object.entries(start))
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

/** The same object with a localStorage whose getter throws, as browsers do where cookies are blocked. */
export function forbiddenStorage<Page extends object>(
  page: Page,
): Page & { localStorage: Storage } {
  return Object.defineProperty({ ...page }, 'localStorage', {
    get() {
      throw new DOMException('denied', 'SecurityError')
    },
  }) as Page & { localStorage: Storage }
}

/** A localStorage that holds nothing and takes nothing more. */
export const fullStorage: Storage = {
  ...memoryStorage(),
  length: 0,
  setItem() {
    throw new DOMException('full', 'QuotaExceededError')
  },
}
