import type { Assets } from '../../templates/page-data.ts'
import { bodyLabels } from '../../templates/words/body-labels.ts'
import type { Article } from '../content/article.ts'
import { isInEnglish } from '../content/check-english.ts'
import type { Content } from '../content/content.ts'
import { pageContextOf } from '../content/page-context-of.ts'
import { diskReaders, type PageFile } from '../content/readers.ts'
import type { StandingPage } from '../content/standing-page.ts'
import type { ArticlePage, Site, StandingPageView } from '../site/site.ts'
import { assetsFor } from './rendering/assets-for.ts'
import { performJob } from './rendering/page-job.ts'

/** A page as it will be, before the site around it is made again. */
export interface Look {
  /** Site path without the base path. */
  readonly address: string
  readonly html: string
}

/** The site that was made last, and what it was made of. */
export interface LastSite {
  readonly content: Content
  readonly basePath: string
  readonly at: number
  /** The site in each of its languages, with what is around its pages. */
  readonly editions: readonly { readonly site: Site; readonly assets: Assets }[]
}

/**
 * The page of a file of which only the text has changed since the site was made: then all that is around the text is as it was. Null
 * where more has changed, where the file has a problem, and where it has no page. Throws what a template or the disk threw.
 */
export async function firstLook(
  folder: string,
  source: string,
  { content, basePath, at, editions }: LastSite,
): Promise<Look | null> {
  const file = source.normalize('NFC')
  const before = [...content.articles, ...content.standingPages].find((page) => page.file === file)
  if (before === undefined) return null
  const found = findView(before, editions)
  if (found === null) return null
  const { config, attachments } = content
  const context = pageContextOf(isInEnglish({ file }) ? 'en' : config.language, {
    siteUrl: config.url,
    basePath,
    at,
    attachments: new Map(attachments.map((attachment) => [attachment.file, attachment])),
    labels: (language) => bodyLabels[language],
  })
  const pageFile: PageFile = { file, source }
  const [read] = await diskReaders(folder).pages([pageFile], () => context)
  if (!read || read.problems.length > 0 || factsOf(read.page) !== factsOf(before)) return null
  const { template, view, site, assets } = found
  const views = [{ ...view, body: read.page.body }]
  let html = ''
  await performJob(
    { template, frame: site.frame, assets: assetsFor(assets, views), views },
    {
      async write(path, content) {
        html = String(content)
        return { files: [[path, { bytes: 0, sha256: '' }]], links: [] }
      },
    },
  )
  return { address: view.address, html }
}

interface FoundView {
  readonly template: string
  readonly view: ArticlePage | StandingPageView
  readonly site: Site
  readonly assets: Assets
}

/** The entry that a page had in the site, with what was around it. */
function findView(page: Article | StandingPage, editions: LastSite['editions']): FoundView | null {
  const [template, list] =
    page.kind === 'article'
      ? (['article', 'articlePages'] as const)
      : (['standing-page', 'standingPages'] as const)
  for (const { site, assets } of editions) {
    const view = site[list].find(({ address }) => address === page.address)
    if (view) return { template, view, site, assets }
  }
  return null
}

/** All that a page says but its text. */
function factsOf(page: Article | StandingPage): string {
  return JSON.stringify({ ...page, body: null })
}
