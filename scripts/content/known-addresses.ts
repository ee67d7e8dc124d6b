import { homeOf, sectionAddress, tagAddress, yearAddress } from './addresses.ts'
import type { Article } from './article.ts'
import type { Content } from './content.ts'
import { type Edition, editions } from './english-config.ts'
import type { Moment } from './moment.ts'
import { sectionPageCount } from './section-page-count.ts'
import type { StandingPage } from './standing-page.ts'

/** Every address of the site (without the base path) that a link may name. */
export interface KnownAddresses {
  /** Articles and standing pages by their address, and articles by their old ones. */
  readonly pages: ReadonlyMap<string, Article | StandingPage>
  /** All of them, the pages that the site makes by itself and the attachments too. */
  readonly all: ReadonlySet<string>
}

/** Pages and files that every site has. */
const always = ['/404.html', '/sitemap.xml', '/robots.txt', '/.well-known/security.txt']
/** Those that it has in each language, below the home page. */
const inEachLanguage = ['', 'so-do/', 'tim-kiem/', 'feed.xml', 'feed.json', 'bai-viet.json']

/**
 * What the whole content makes, drafts, scheduled articles and pages left out included: a link to one of those
 * is right, only early. Takes time in proportion to the number of articles.
 */
export function knownAddresses(content: Content): KnownAddresses {
  const { config, attachments, leftOut } = content
  const articles = [...content.articles, ...leftOut.filter((page) => page.kind === 'article')]
  const standingPages = [
    ...content.standingPages,
    ...leftOut.filter((page) => page.kind === 'standing-page'),
  ]
  const pages = new Map<string, Article | StandingPage>()
  for (const article of articles) {
    for (const alias of article.aliases) pages.set(alias, article)
  }
  for (const page of [...articles, ...standingPages]) pages.set(page.address, page)

  const all = new Set([...always, ...pages.keys(), ...attachments.map(({ address }) => address)])
  for (const edition of editions(config)) {
    const own = articles.filter(({ file }) => homeOf(file) === edition.home)
    for (const address of listAddresses(edition, own)) all.add(address)
  }
  return { pages, all }
}

/** Pages that one language has because of its settings and articles. */
function listAddresses({ home, config }: Edition, articles: readonly Article[]): Set<string> {
  const found = new Set(inEachLanguage.map((path) => home + path))
  const counts = Map.groupBy(articles, ({ section }) => section)
  for (const { folder } of config.sections) {
    const count = sectionPageCount(counts.get(folder)?.length ?? 0)
    for (let number = 1; number <= count; number++) found.add(sectionAddress(folder, number))
    found.add(`/${folder}/feed.xml`).add(`/${folder}/feed.json`)
  }
  for (const tag of new Set(articles.flatMap(({ tags }) => tags))) found.add(tagAddress(tag, home))
  const yearIn = yearFinder(config.timeZone)
  for (const { date } of articles) found.add(yearAddress(yearIn(date), home))
  if (config.statistics !== null && config.statistics.days !== null) found.add(`${home}thong-ke/`)
  return found
}

/** The year of a moment in `timeZone`; a day without an hour keeps the year that the editor wrote. */
function yearFinder(timeZone: string): (moment: Moment) => number {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, year: 'numeric' })
  const withTime = format(timeZone)
  const dayOnly = format('Asia/Ho_Chi_Minh')
  return ({ at, hasTime }) => Number((hasTime ? withTime : dayOnly).format(at))
}
