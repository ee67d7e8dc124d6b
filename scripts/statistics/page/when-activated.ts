/**
 * Calls back each time that a reader comes to see this page: once it is neither prerendering nor hidden,
 * and again when it returns from the back-forward cache.
 */
export function whenActivated(page: Window, seen: () => void): void {
  const document: Document & { readonly prerendering?: boolean } = page.document
  let isSeen = false
  const attempt = () => {
    if (isSeen || document.prerendering || document.visibilityState === 'hidden') return
    isSeen = true
    seen()
  }
  document.addEventListener('prerenderingchange', attempt)
  document.addEventListener('visibilitychange', attempt)
  // On the way back browsers differ in which of these two events comes first, so the page counts as unseen from its leaving on.
  page.addEventListener('pagehide', () => {
    isSeen = false
  })
  page.addEventListener('pageshow', attempt)
  attempt()
}
