import type { ArticlePage } from '../../scripts/site/site.ts'
import { breadcrumbList, newsArticle } from '../../scripts/site/structured-data.ts'
import { type Html, html, raw } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { articleHeader } from '../parts/article-header.ts'
import { articleTools } from '../parts/article-tools.ts'
import { breadcrumbs } from '../parts/breadcrumbs.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { leadPicture } from '../parts/lead-picture.ts'
import { neighbours } from '../parts/neighbours.ts'
import { pictureViewer } from '../parts/picture-viewer.ts'
import { relatedList } from '../parts/related-list.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { tableOfContents } from '../parts/table-of-contents.ts'
import { tagList } from '../parts/tag-list.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.articlePages', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<ArticlePage>) => `${view.address}index.html`,
  eleventyExcludeFromCollections: true,
}

/** One article. */
export function render({ site, assets, view }: PageData<ArticlePage>): Html {
  const { frame } = site
  const said = words(frame.config.language).article
  const captions = { newer: said.newer, older: said.older }
  const { newer, older, image } = view

  return htmlDocument({
    frame,
    assets,
    address: view.address,
    title: view.title,
    description: view.summary,
    article: view,
    image,
    imagePlace: 'column',
    section: view.section,
    script: view.body.shows?.includes('gallery') ? assets.gallery : null,
    structuredData: [newsArticle(view, frame), breadcrumbList([...view.breadcrumbs, view], frame)],
    main: html`${breadcrumbs(view.breadcrumbs, frame)}
<article>
${articleHeader(view, frame)}
${image && leadPicture(image, frame)}
<div class="body">
${raw(view.body.html)}
${pictureViewer(view.body, frame)}</div>
${tagList(view.tags, frame)}
${articleTools(view, frame)}
</article>
${neighbours({ frame, label: said.neighbours, newer, older, captions })}`,
    aside: [
      statisticsBlock(frame),
      relatedList(view.related, frame),
      tableOfContents(view.body.headings, frame),
    ],
  })
}
