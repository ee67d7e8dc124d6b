/** One page as the index takes it: plain texts, nothing of where they come from. */
export interface SearchText {
  /** Site path with a slash at both ends: `/tin-tuc/hop-dan/`. */
  readonly address: string
  readonly title: string
  readonly summary: string
  /** Plain text, one line a block. */
  readonly body: string
  /** What belongs to the page and is no part of its text, one line a block: the day, source, captions, tags as they are written. */
  readonly around: string
  /** `2022-09-05` or `2022-09-05T19:30`; empty where it has none. */
  readonly date: string
  /** Folder of its section; empty where it has none. */
  readonly section: string
  /** Slugs of its tags. */
  readonly tags: readonly string[]
}
