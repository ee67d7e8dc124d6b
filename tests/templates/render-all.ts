import { everyLanguage } from '../../scripts/site/every-language.ts'
import type { Site } from '../../scripts/site/site.ts'
import type { Html } from '../../templates/html.ts'
import type { PageData, SiteData } from '../../templates/page-data.ts'
import * as article from '../../templates/pages/article.11ty.ts'
import * as gone from '../../templates/pages/gone.11ty.ts'
import * as home from '../../templates/pages/home.11ty.ts'
import * as notFound from '../../templates/pages/not-found.11ty.ts'
import * as notKept from '../../templates/pages/not-kept.11ty.ts'
import * as outline from '../../templates/pages/outline.11ty.ts'
import * as redirect from '../../templates/pages/redirect.11ty.ts'
import * as search from '../../templates/pages/search.11ty.ts'
import * as section from '../../templates/pages/section.11ty.ts'
import * as standingPage from '../../templates/pages/standing-page.11ty.ts'
import * as statistics from '../../templates/pages/statistics.11ty.ts'
import * as tag from '../../templates/pages/tag.11ty.ts'
import * as year from '../../templates/pages/year.11ty.ts'
import { readerScripts } from './reader-scripts.ts'

const assets = {
  styles: '/assets/cong.css',
  script: { address: '/assets/so-lieu.js', integrity: 'sha256-abc=' },
  charts: { address: '/assets/so-lieu-ngay.js', integrity: 'sha256-def=' },
  reader: readerScripts,
  search: { address: '/assets/tim-kiem.js', integrity: 'sha256-ghi=' },
  icon: '/assets/dau.svg',
  maskable: '/assets/dau-day.svg',
  print: '/assets/in.css',
  share: null,
  gallery: { address: '/assets/xem-anh.js', integrity: 'sha256-ghi=' },
  policy: null,
}

/** Every HTML page of a site in all its languages by the path of its file: what Eleventy makes, without Eleventy. */
export function renderAll(site: Site): Map<string, string> {
  return new Map(everyLanguage(site).flatMap((one) => [...renderOne(one)]))
}

function renderOne(site: Site): Map<string, string> {
  const data: SiteData = { site, assets, at: 0 }
  const pages: [string, string][] = []
  for (const page of [home, outline, notFound, notKept]) {
    const path = page.data.permalink(data)
    if (path !== false) pages.push([path, String(page.render(data))])
  }
  const add = <View>(
    page: { data: { permalink(data: PageData<View>): string }; render(data: PageData<View>): Html },
    views: readonly View[],
  ) => {
    for (const view of views) {
      const given = { ...data, view }
      pages.push([page.data.permalink(given), String(page.render(given))])
    }
  }
  add(section, site.sectionPages)
  add(article, site.articlePages)
  add(standingPage, site.standingPages)
  add(statistics, site.statisticsPages)
  add(search, site.searchPages)
  add(tag, site.tagPages)
  add(year, site.yearPages)
  add(redirect, site.redirects)
  add(gone, site.gone)
  return new Map(pages)
}
