import { x } from 'xastscript'
import type { SectionConfig } from '../content/site-config.ts'
import { absoluteHtml } from './absolute-html.ts'
import { rfc3339Date } from './dates.ts'
import { type Feed, type FeedEnd, feedOf, lastChange } from './feed.ts'
import { fullAddress } from './full-address.ts'
import type { ArticlePage, Frame, Site } from './site.ts'
import type { XmlElement, XmlTree } from './xml-tree.ts'

/** Atom wants a moment even of a feed without entries, and the clock would change the bytes of every build. */
const never = '1970-01-01T00:00:00Z'

/**
 * The Atom 1.0 feed (RFC 4287) of one section, or of the whole site where `section` is null; `end` is what it says where it has ended.
 * Ids are full addresses; `updated` comes from the articles, never from the clock.
 */
export function atomFeed(
  site: Site,
  section: SectionConfig | null,
  end: FeedEnd | null = null,
): XmlTree {
  const { frame } = site
  const { config } = frame
  const feed = feedOf(site, section, end)
  const self = fullAddress(frame, feed.atom)
  return x(null, [
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': config.language }, [
      x('id', self),
      x('title', feed.title),
      ...(feed.description ? [x('subtitle', feed.description)] : []),
      x('updated', feed.updated ? rfc3339Date(feed.updated, config.timeZone) : never),
      x('author', [x('name', config.name), x('uri', fullAddress(frame, frame.home))]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: fullAddress(frame, feed.page) }),
      ...(config.logo ? [x('logo', fullAddress(frame, config.logo.address))] : []),
      ...(feed.end ? [lastEntry(feed.end, frame)] : []),
      ...feed.articles.map((article) => entry(article, frame)),
    ]),
  ])
}

function lastEntry({ id, title, text, url, at }: NonNullable<Feed['end']>, frame: Frame) {
  const { timeZone, name } = frame.config
  return x('entry', [
    x('id', id),
    x('title', title),
    x('link', { rel: 'alternate', type: 'text/html', href: url }),
    x('published', rfc3339Date(at, timeZone)),
    x('updated', rfc3339Date(at, timeZone)),
    x('author', [x('name', name)]),
    x('summary', text),
  ])
}

function entry(article: ArticlePage, frame: Frame): XmlElement {
  const { timeZone } = frame.config
  const address = fullAddress(frame, article.address)
  return x('entry', [
    x('id', address),
    x('title', article.title),
    x('link', { rel: 'alternate', type: 'text/html', href: address }),
    ...enclosure(article, frame),
    x('published', rfc3339Date(article.date, timeZone)),
    x('updated', rfc3339Date(lastChange(article), timeZone)),
    x('author', [x('name', article.author)]),
    ...[article.section, ...article.tags].map(({ title }) => x('category', { term: title })),
    x('summary', article.summary),
    x('content', { type: 'html' }, absoluteHtml(article.body.html, frame, article.address)),
  ])
}

/** The lead picture, which stands outside the body. */
function enclosure({ image }: ArticlePage, frame: Frame): XmlElement[] {
  if (image === null) return []
  const { type, bytes, address } = image.picture
  const href = fullAddress(frame, address)
  const mime = `image/${type === 'jpg' ? 'jpeg' : type}`
  return [x('link', { rel: 'enclosure', type: mime, length: bytes, href })]
}
