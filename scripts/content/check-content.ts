import { standingPagesFolder, topFolder } from './addresses.ts'
import type { Article } from './article.ts'
import { createArticleSchema } from './article-schema.ts'
import type { Attachment } from './attachment.ts'
import { checkAddresses } from './check-addresses.ts'
import { sectionProblem } from './classify.ts'
import type { Content } from './content.ts'
import type { LoadedFiles } from './load-files.ts'
import { locate } from './locate.ts'
import type { PageContext, ReadPage } from './page-context.ts'
import type { Problem } from './problem.ts'
import { readArticle } from './read-article.ts'
import type { ReadOptions } from './read-content.ts'
import { type ReadSiteFile, readSiteFile, siteFile } from './read-site-file.ts'
import { readStandingPage } from './read-standing-page.ts'
import { checkReferences, type FindSpot } from './references.ts'
import type { StandingPage } from './standing-page.ts'
import { withoutBrokenLinks } from './without-broken-links.ts'
import { readYamlDocument } from './yaml-document.ts'
import type { YamlSource } from './yaml-source.ts'

export interface CheckedContent {
  /** The good files; null when `site.yaml` has a problem. */
  readonly content: Content | null
  readonly problems: readonly Problem[]
  /** Files with an error, `site.yaml` not among them. */
  readonly badFiles: Set<string>
  /** What was made of each Markdown file, for the next round. */
  readonly pages: ReadonlyMap<string, ReadPage<Article | StandingPage>>
}

/**
 * Checks everything that was read but the files in `without`. References are checked among all files, bad ones
 * and those left out included: a link to a page that has a problem is not itself a mistake.
 * `earlier` is what a round with fewer files left out made of the pages: those it still holds for are kept.
 */
export function checkContent(
  files: LoadedFiles,
  without: ReadonlySet<string>,
  options: ReadOptions,
  earlier: CheckedContent['pages'] = new Map(),
): CheckedContent {
  const attachments = files.attachments
    .flatMap(({ attachment }) => (attachment === null ? [] : [attachment]))
    .filter(({ file }) => !without.has(file))
  const byFile = new Map(attachments.map((attachment) => [attachment.file, attachment]))
  const site = readSiteFile(files.siteText, byFile)
  const context = pageContext(site, byFile, options)
  const [leftOut = [], kept = []] = [true, false].map((isOut) =>
    files.pages.filter(({ file }) => without.has(file) === isOut),
  )
  const pages = kept.map(({ file, text }) => {
    const before = earlier.get(file)
    if (before !== undefined && !showsAny(before.page, without)) return before
    return topFolder(file) === standingPagesFolder
      ? readStandingPage(file, text, context)
      : readArticle(file, text, context)
  })
  const pagesLeftOut = leftOut.flatMap(({ file }) => earlier.get(file) ?? [])
  const all: Content = {
    config: site.config,
    ...sortOut(pages),
    attachments,
    leftOut: pagesLeftOut.map(({ page }) => page),
  }
  const findSpot = spotFinder(site.source, pages)
  const references = checkReferences(all, { at: options.at, drafts: options.drafts, findSpot })
  const problems = [
    ...files.problems.filter(({ file }) => !without.has(file)),
    ...site.problems,
    ...pages.flatMap((page) => page.problems),
    ...(site.knowsSections ? unknownSections(all) : []),
    ...checkAddresses(all, findSpot),
    ...references,
  ]
  const badFiles = filesWithErrors(problems)
  const isGood = ({ file }: { file: string }): boolean => !badFiles.has(file)
  const content: Content = {
    // site.yaml cannot be left out, so what leads nowhere goes from it instead.
    config: options.skipBad === true ? withoutBrokenLinks(site.config, references) : site.config,
    articles: all.articles.filter(isGood),
    standingPages: all.standingPages.filter(isGood),
    attachments: attachments.filter(isGood),
    leftOut: all.leftOut,
  }
  return {
    content: site.isUsable ? content : null,
    problems,
    badFiles,
    pages: new Map([...pages, ...pagesLeftOut].map((page) => [page.page.file, page])),
  }
}

/** Whether a page shows, or links to, one of `files`. */
function showsAny(page: Article | StandingPage, files: ReadonlySet<string>): boolean {
  const lead = page.kind === 'article' ? page.image?.picture.file : undefined
  return (
    (lead !== undefined && files.has(lead)) || page.body.attachments.some((file) => files.has(file))
  )
}

function pageContext(
  { config }: ReadSiteFile,
  attachments: ReadonlyMap<string, Attachment>,
  { labels, basePath, at }: ReadOptions,
): PageContext {
  return {
    articleSchema: createArticleSchema(config.url || null),
    labels: labels(config.language),
    basePath,
    siteUrl: config.url,
    language: config.language,
    at,
    attachments,
    attachmentFiles: [...attachments.keys()],
  }
}

function sortOut(pages: readonly ReadPage<Article | StandingPage>[]) {
  const articles: Article[] = []
  const standingPages: StandingPage[] = []
  for (const { page } of pages) {
    if (page.kind === 'article') articles.push(page)
    else standingPages.push(page)
  }
  return { articles, standingPages }
}

function unknownSections({ config, articles }: Content): Problem[] {
  const folders = config.sections.map(({ folder }) => folder)
  return articles.flatMap(({ file }) => sectionProblem(file, folders) ?? [])
}

function filesWithErrors(problems: readonly Problem[]): Set<string> {
  const errors = problems.filter(({ severity, file }) => severity === 'error' && file !== siteFile)
  return new Set(errors.map(({ file }) => file))
}

/** Looks places up only when they are asked for. */
function spotFinder(
  siteSource: YamlSource | null,
  pages: readonly ReadPage<Article | StandingPage>[],
): FindSpot {
  const sources = new Map(pages.map(({ page, source }) => [page.file, source]))
  sources.set(siteFile, siteSource)
  return (file, path) => {
    const source = sources.get(file) ?? null
    const document = source === null ? null : readYamlDocument(source)
    return document === null ? null : locate(document, path, 'value')
  }
}
