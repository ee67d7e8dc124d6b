/** Longest wait before the figures are asked for all the same. */
const limitMilliseconds = 1000

/** What of its window the wait needs; Safari knows no idle callback. */
type WaitingPage = Pick<Window, 'setTimeout'> & Partial<Pick<Window, 'requestIdleCallback'>>

/** Resolves when the visit has arrived or failed, so that the figures can hold it, or without one when the page has nothing else to do; after 1 s at the latest. */
export async function afterVisit(page: WaitingPage, visit: Promise<void> | null): Promise<void> {
  await Promise.race([
    visit?.catch(() => {}) ??
      new Promise((resolve) =>
        page.requestIdleCallback ? page.requestIdleCallback(resolve) : page.setTimeout(resolve),
      ),
    new Promise((resolve) => page.setTimeout(resolve, limitMilliseconds)),
  ])
}
