import { readJson } from '../page/read-json.ts'

/** The words that the script says; `{…}` are filled in. */
export interface ChartWords {
  readonly loading: string
  readonly none: string
  readonly failed: string
  /** What stands at a gap. */
  readonly gap: string
  /** `{when}: {count}` */
  readonly bar: string
  /** Holds `{count}` and `{when}`. */
  readonly highest: string
  /** Holds `{known}` and `{all}`. */
  readonly partial: string
  /** Holds `{time}`. */
  readonly until: string
  /** Holds `{count}`: the views of one page. */
  readonly read: string
  readonly save: string
  /** What the charts are, for those who do not see them. */
  readonly charts: { readonly days: string; readonly months: string }
  readonly columns: { readonly day: string; readonly visits: string; readonly views: string }
}

/** Where the page shows the figures by day, and what its markup says of the site. */
export interface ChartsPlace {
  readonly element: HTMLElement
  /** Address of the figures by day. */
  readonly days: string
  /** Address of the articles as data, for their titles. */
  readonly articles: string
  readonly language: string
  readonly zone: string
  readonly words: ChartWords
}

/** The place in a document; null where the page has none. */
export function findChartsPlace(document: Document): ChartsPlace | null {
  const element = document.getElementById('so-lieu-ngay')
  const words = readJson<keyof ChartWords>(element?.dataset.words) as unknown as ChartWords
  return element && words.loading
    ? { ...(element.dataset as unknown as Omit<ChartsPlace, 'element' | 'words'>), element, words }
    : null
}
