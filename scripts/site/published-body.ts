import type { Body } from '../content/body.ts'
import { withoutLinks } from '../content/markdown/without-links.ts'

/** The body with its links to `unpublished` addresses turned into plain text; the same body where it has none. */
export function publishedBody(
  body: Body,
  unpublished: ReadonlySet<string>,
  basePath: string,
): Body {
  const named = new Set(
    body.links.map(({ address }) => address).filter((address) => unpublished.has(address)),
  )
  if (named.size === 0) return body
  return {
    ...body,
    html: withoutLinks(body.html, named, basePath),
    links: body.links.filter(({ address }) => !named.has(address)),
  }
}
