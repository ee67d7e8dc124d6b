/**
 * What a reader has chosen is kept, and said by the root element, as words with spaces between them: `toi ro co-150`.
 * The style sheet gives the words their meaning, so one that it does not know means nothing.
 */
export const choicesKey = 'tuy-chon'

/** Shows the page as the reader has once chosen, or as it was built; that too where the browser forbids storage. */
export function showKept(page: Window): void {
  try {
    showWords(page.document, page.localStorage.getItem(choicesKey) ?? '')
  } catch {}
}

/** Shows the page so, and lets the browser's own bars go with it. */
export function showWords(document: Document, words: string): void {
  document.documentElement.dataset.tuyChon = words
  const chosen = words.split(' ')
  const bars = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')
  bars.forEach((bar, index) => {
    const [is, other, device] = index === 0 ? ['sang', 'toi', 'light'] : ['toi', 'sang', 'dark']
    bar.media = chosen.includes(String(is))
      ? 'all'
      : chosen.includes(String(other))
        ? 'not all'
        : `(prefers-color-scheme: ${device})`
  })
}

/** How the page is shown. */
export function shown({ documentElement: root }: Document): string {
  return root.dataset.tuyChon ?? ''
}
