/** What of its window the script uses to keep the figures up to date; a test hands in a page of its own. */
export type KeptPage = Pick<
  Window,
  | 'localStorage'
  | 'document'
  | 'navigator'
  | 'addEventListener'
  | 'setTimeout'
  | 'clearTimeout'
  | 'fetch'
>
