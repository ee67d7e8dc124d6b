/** The words that the script says; what stands in braces it fills in. */
export interface SearchWords {
  readonly loading: string
  readonly none: string
  readonly failed: string
  readonly one: string
  /** Holds `{count}`. */
  readonly many: string
  readonly suggestions: string
  readonly everywhere: string
  /** Holds `{question}` and the title of the page. */
  readonly title: string
  /** A short date: holds `{dd}` or `{d}`, which has no zero before it, `{month}` and `{year}`. */
  readonly date: string
  /** Names or figures of the months in it. */
  readonly months: readonly string[]
}

/** The parts of the search page, and what its markup says of the site. */
export interface SearchPlace {
  readonly root: HTMLElement
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly status: HTMLElement
  readonly suggestions: HTMLElement
  readonly results: HTMLElement
  readonly more: HTMLButtonElement
  /** What to read where nothing was asked. */
  readonly browse: HTMLElement
  /** Address of the index, with a slash at its end. */
  readonly index: string
  /** What stands before a site path in an address: empty, or `/x`. */
  readonly base: string
  readonly language: string
  /** Titles of the sections by their folder. */
  readonly sections: Readonly<Record<string, string>>
  readonly words: SearchWords
}

/** The place in a document; null where the page has none. */
export function findSearchPlace(document: Document): SearchPlace | null {
  const root = document.getElementById('tim-kiem')
  // The template makes all of them, or none.
  const find = (id: string) => document.getElementById(id) as never
  if (!root) return null
  const { index = '', base = '', language = 'vi', sections, words } = root.dataset
  return {
    root,
    form: find('cau-hoi'),
    input: find('tu-khoa-tim'),
    status: find('trang-thai-tim'),
    suggestions: find('goi-y'),
    results: find('ket-qua'),
    more: find('xem-them'),
    browse: find('xem-theo-muc'),
    index,
    base,
    language,
    sections: JSON.parse(sections ?? '{}'),
    words: JSON.parse(words ?? '{}'),
  }
}
