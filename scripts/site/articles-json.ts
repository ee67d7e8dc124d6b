import type { ArticleDetails, ArticlesFile } from './data-files.ts'
import { isoDate } from './dates.ts'
import { everyLanguage } from './every-language.ts'
import { fullAddress } from './full-address.ts'
import type { Card, Frame, Site } from './site.ts'

/** What `/bai-viet.json` says. */
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

/** The files of a site, one for each of its languages. */
export function articlesFiles(site: Site): ArticlesFile[] {
  return everyLanguage(site).map(articlesFile)
}

/** That of the site's own language tells what is no more in any of them. */
function articlesFile(site: Site): ArticlesFile {
  const { frame, cards, articlePages, sectionPages } = site
  const all = everyLanguage(site)
  const folders = new Map(sectionPages.map(({ address, folder }) => [address, folder]))
  return {
    address: `${frame.home}bai-viet.json`,
    cards,
    details: articlePages.map(({ section, updated, source, tags }) => ({
      section: folders.get(section.address) ?? '',
      updated,
      source,
      tags: tags.map(({ title }) => title),
    })),
    moved: all.flatMap(({ redirects }) => redirects.map(({ from, to }) => ({ from, to }))),
    withdrawn: all.flatMap(({ gone }) => gone.map(({ address }) => address)),
  }
}

/** The content of a file: the facts of every published article, without its text. */
export function articlesDocument(file: ArticlesFile, frame: Frame): ArticlesDocument {
  const { cards, details, moved, withdrawn } = file
  const articles = details.map((one, index) => facts(cards[index] as Card, one, frame))
  return { version: 1, articles, moved, withdrawn }
}

function facts(card: Card, details: ArticleDetails, frame: Frame): ArticleFacts {
  const { address, title, date, author, summary, image } = card
  const { section, updated, source, tags } = details
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
    tags,
    summary,
    image: image && { url: fullAddress(frame, image.picture.address), alt: image.alt },
  }
}
