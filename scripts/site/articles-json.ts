import { isoDate } from './dates.ts'
import { everyLanguage } from './every-language.ts'
import { fullAddress } from './full-address.ts'
import type { ArticlePage, Frame, Site } from './site.ts'

/** `/bai-viet.json`: the published articles of one language as data for other systems. Addresses that are no more are those of every language. */
export interface ArticlesDocument {
  readonly version: 1
  /** Newest first. */
  readonly articles: readonly ArticleFacts[]
  /** Old addresses and where each leads now: site paths. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  /** Addresses of withdrawn articles, which other systems should forget: site paths. */
  readonly withdrawn: readonly string[]
}

export interface ArticleFacts {
  /** Site path. */
  readonly address: string
  readonly url: string
  readonly title: string
  /** `2022-09-05T19:30+07:00`, or the day alone where no hour was written. */
  readonly date: string
  readonly updated: string | null
  readonly author: string
  readonly source: string | null
  /** Folder of the section. */
  readonly section: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly image: { readonly url: string; readonly alt: string } | null
}

/** The document as JSON in one line. Made of many short texts, because one long text takes `JSON.stringify` twice the time. */
export function articlesText(document: ArticlesDocument): string {
  const fields = Object.entries(document).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `[${value.map((one) => JSON.stringify(one)).join(',')}]`
      : JSON.stringify(value)
    return `${JSON.stringify(name)}:${text}`
  })
  return `{${fields.join(',')}}\n`
}

/** The facts of every published article, without its text. */
export function articlesDocument(site: Site): ArticlesDocument {
  const all = everyLanguage(site)
  const folders = new Map(site.sectionPages.map(({ address, folder }) => [address, folder]))
  return {
    version: 1,
    articles: site.articlePages.map((article) =>
      facts(article, folders.get(article.section.address) ?? '', site.frame),
    ),
    moved: all.flatMap(({ redirects }) => redirects.map(({ from, to }) => ({ from, to }))),
    withdrawn: all.flatMap(({ gone }) => gone.map(({ address }) => address)),
  }
}

function facts(article: ArticlePage, section: string, frame: Frame): ArticleFacts {
  const { address, title, date, updated, author, source, tags, summary, image } = article
  const { timeZone } = frame.config
  return {
    address,
    url: fullAddress(frame, address),
    title,
    date: isoDate(date, timeZone),
    updated: updated && isoDate(updated, timeZone),
    author,
    source,
    section,
    tags: tags.map((tag) => tag.title),
    summary,
    image: image && { url: fullAddress(frame, image.picture.address), alt: image.alt },
  }
}
