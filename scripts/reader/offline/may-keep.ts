/** What of an answer says whether it may be kept. */
export type Answer = Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>

/**
 * Whether an answer is the site's own, whole, for everybody, and for keeping. An answer that sets a cookie cannot be told by
 * that, which browsers hide from scripts; `private` and `Vary: Cookie` are what such answers say besides.
 */
export function mayKeep({ status, type, redirected, headers }: Answer): boolean {
  const header = (name: string) => headers.get(name) ?? ''
  return (
    status === 200 &&
    type === 'basic' &&
    !redirected &&
    !/\b(?:no-store|private)\b/i.test(header('cache-control')) &&
    !/\*|\b(?:cookie|authorization)\b/i.test(header('vary'))
  )
}

/** Where the own part of a page begins; other HTML on this origin, and the pages of old addresses, do not have it. */
export const pageMark = '<main id="noi-dung">'

/** Whether this is a page that the site was built with. */
export function isPage(answer: Answer, html: string): boolean {
  return (answer.headers.get('content-type') ?? '').includes('text/html') && html.includes(pageMark)
}

/** Whether an answer says that the address has no page any more: one kept from earlier must go. */
export function isGone({ status, type }: Answer): boolean {
  return status === 404 || status === 410 || type === 'opaqueredirect'
}
