import { readJson } from './read-json.ts'

/** The statistics block of a page: where it stands, and what its markup says of the site. */
export interface Block {
  readonly element: HTMLElement
  /** The site's name in the analytics service. */
  readonly domain: string
  /** Visits go to `${api}/api/event`. */
  readonly api: string
  /** Address that answers the figures. */
  readonly figures: string
  readonly language: string
  /** IANA name of the site's zone. */
  readonly zone: string
  readonly words: Words
}

export interface Words {
  readonly loading: string
  readonly fresh: string
  /** Holds `{time}`. */
  readonly stale: string
  readonly unavailable: string
}

/** The block in a document; null where the page has none, and then nothing is counted or shown. */
export function findBlock(document: Document): Block | null {
  const element = document.getElementById('thong-ke')
  const words = readJson<keyof Words>(element?.dataset.words) as Words
  return element && words.loading
    ? { ...(element.dataset as unknown as Omit<Block, 'element' | 'words'>), element, words }
    : null
}
