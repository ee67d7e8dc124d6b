import type { PageData } from '../../../templates/page-data.ts'
import * as article from '../../../templates/pages/article.11ty.ts'
import * as articlesJson from '../../../templates/pages/articles-json.11ty.ts'
import * as gone from '../../../templates/pages/gone.11ty.ts'
import * as redirect from '../../../templates/pages/redirect.11ty.ts'
import * as section from '../../../templates/pages/section.11ty.ts'
import * as sitemap from '../../../templates/pages/sitemap.11ty.ts'
import * as standingPage from '../../../templates/pages/standing-page.11ty.ts'
import * as tag from '../../../templates/pages/tag.11ty.ts'
import * as year from '../../../templates/pages/year.11ty.ts'
import type { SectionPage, Site, TagPage, YearPage } from '../../site/site.ts'

/** The part of a template that says where its page goes: `/tin-tuc/hop-dan/index.html`. */
interface Template<View> {
  readonly data: { permalink(data: PageData<View>): string }
}

/** One of the lists of a site of which every entry becomes a page. */
export interface PageList {
  /** Name of the template, without its ending. */
  readonly template: string
  /** The list that it goes through. */
  readonly views: keyof Site
  permalink(view: unknown): string
  /** Whether an entry is as long as the site: then it is not sent to another process, which would take longer than its page. */
  readonly staysHere: boolean
  /** How many cards the page of an entry has: a year may have thousands. */
  cards(view: unknown): number
}

/** These may be long: their pages are made apart from the others, shared among processes, and kept while nothing of them changes. */
export const pageLists: readonly PageList[] = [
  { ...list('sitemap', 'sitemapFiles', sitemap), staysHere: true },
  { ...list('articles-json', 'articlesFiles', articlesJson), staysHere: true },
  // Pages of megabytes come first, while the least is known of all others.
  list('year', 'yearPages', year, ({ count }: YearPage) => count),
  list('tag', 'tagPages', tag, ({ cards }: TagPage) => cards.length),
  list('section', 'sectionPages', section, ({ cards }: SectionPage) => cards.length),
  list('article', 'articlePages', article),
  list('standing-page', 'standingPages', standingPage),
  list('redirect', 'redirects', redirect),
  list('gone', 'gone', gone),
]

function list<View>(
  template: string,
  views: keyof Site,
  { data }: Template<View>,
  cards: (view: View) => number = () => 0,
): PageList {
  return {
    template,
    views,
    staysHere: false,
    // The address of a page is a matter of its entry alone.
    permalink: (view) => data.permalink({ view } as PageData<View>),
    cards: (view) => cards(view as View),
  }
}

/** The list of a template. */
export function pageList(template: string): PageList {
  const found = pageLists.find((list) => list.template === template)
  if (found === undefined) throw new Error(`no list is made by ${template}`)
  return found
}
