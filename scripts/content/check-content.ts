import type { Article } from './article.ts'
import type { Attachment } from './attachment.ts'
import { checkAddresses } from './check-addresses.ts'
import { checkEnglish, isInEnglish } from './check-english.ts'
import { checkHosts } from './check-hosts.ts'
import { sectionProblem } from './classify.ts'
import type { Content } from './content.ts'
import type { LoadedFiles } from './load-files.ts'
import { locate } from './locate.ts'
import type { PageContext } from './page-context.ts'
import { pageContextOf } from './page-context-of.ts'
import type { Problem } from './problem.ts'
import type { ReadOptions } from './read-content.ts'
import { readSettings } from './read-settings.ts'
import type { ReadSiteFile } from './read-site-file.ts'
import type { AnyPage, Readers } from './readers.ts'
import { checkReferences, type FindSpot } from './references.ts'
import { isSettingsFile, siteFile } from './settings-files.ts'
import type { StandingPage } from './standing-page.ts'
import { withoutBrokenLinks } from './without-broken-links.ts'
import { readYamlDocument, type YamlDocument } from './yaml-document.ts'
import type { YamlSource } from './yaml-source.ts'

export interface CheckedContent {
  /** The good files; null when `site.yaml` has a problem, or `skipBad` would have to leave out another file beside it. */
  readonly content: Content | null
  readonly problems: readonly Problem[]
  /** Files with an error, `site.yaml` and its like not among them. */
  readonly badFiles: Set<string>
  /** What was made of each Markdown file, for the next round. */
  readonly pages: ReadonlyMap<string, AnyPage>
}

/**
 * Checks everything that was read but the files in `without`. References are checked among all files, bad ones
 * and those left out included: a link to a page that has a problem is not itself a mistake.
 * `earlier` is what a round with fewer files left out made of the pages: those it still holds for are kept.
 */
export async function checkContent(
  files: LoadedFiles,
  without: ReadonlySet<string>,
  options: ReadOptions,
  readers: Pick<Readers, 'pages'>,
  earlier: CheckedContent['pages'] = new Map(),
): Promise<CheckedContent> {
  const attachments = files.attachments
    .flatMap(({ attachment }) => (attachment === null ? [] : [attachment]))
    .filter(({ file }) => !without.has(file))
  const byFile = new Map(attachments.map((attachment) => [attachment.file, attachment]))
  const settings = readSettings(files.settings, byFile)
  const { site, withdrawn } = settings
  const contextOf = pageContexts(site, byFile, options)
  const [leftOut = [], kept = []] = [true, false].map((isOut) =>
    files.pages.filter(({ file }) => without.has(file) === isOut),
  )
  const held = kept.map(({ file }) => {
    const before = earlier.get(file)
    return before !== undefined && !showsAny(before.page, without) ? before : null
  })
  const read = await readers.pages(
    kept.filter((_, index) => held[index] === null),
    contextOf,
  )
  const next = read.values()
  const pages = held.map((page) => page ?? (next.next().value as AnyPage))
  const pagesLeftOut = leftOut.flatMap(({ file }) => earlier.get(file) ?? [])
  const all: Content = {
    config: site.config,
    ...sortOut(pages),
    attachments,
    withdrawn,
    leftOut: pagesLeftOut.map(({ page }) => page),
  }
  const findSpot = spotFinder(settings.sources, pages)
  const references = checkReferences(all, { at: options.at, drafts: options.drafts, findSpot })
  const problems = [
    ...files.problems.filter(({ file }) => !without.has(file)),
    ...settings.problems,
    ...pages.flatMap((page) => page.problems),
    ...(site.knowsSections ? unknownSections(all) : []),
    ...(site.isUsable ? checkEnglish(all) : []),
    ...checkAddresses(all, findSpot),
    ...checkHosts(all, settings.hosts, findSpot),
    ...references,
  ]
  const badFiles = filesWithErrors(problems)
  const isGood = ({ file }: { file: string }): boolean => !badFiles.has(file)
  const content: Content = {
    // site.yaml cannot be left out, so what leads nowhere goes from it instead.
    config: options.skipBad === true ? withoutBrokenLinks(site.config, problems) : site.config,
    articles: all.articles.filter(isGood),
    standingPages: all.standingPages.filter(isGood),
    attachments: attachments.filter(isGood),
    withdrawn,
    leftOut: all.leftOut,
  }
  return {
    // Without its lists of hosts and of withdrawn addresses a site would publish what they forbid.
    content: site.isUsable && !(options.skipBad === true && hasBadLists(problems)) ? content : null,
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

/** What surrounds a file, by the language that it is written in. */
function pageContexts(
  { config }: ReadSiteFile,
  attachments: ReadonlyMap<string, Attachment>,
  { labels, basePath, at }: ReadOptions,
): (file: string) => PageContext {
  const around = { siteUrl: config.url, basePath, at, attachments, labels }
  const own = pageContextOf(config.language, around)
  const english = pageContextOf('en', around)
  return (file) => (isInEnglish({ file }) ? english : own)
}

function sortOut(pages: readonly AnyPage[]) {
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
  return articles.flatMap((page) =>
    isInEnglish(page) ? [] : (sectionProblem(page.file, folders) ?? []),
  )
}

function filesWithErrors(problems: readonly Problem[]): Set<string> {
  const errors = problems.filter(
    ({ severity, file }) => severity === 'error' && !isSettingsFile(file),
  )
  return new Set(errors.map(({ file }) => file))
}

function hasBadLists(problems: readonly Problem[]): boolean {
  return problems.some(
    ({ severity, file }) => severity === 'error' && isSettingsFile(file) && file !== siteFile,
  )
}

/** Looks places up only when they are asked for. */
function spotFinder(
  settings: ReadonlyMap<string, YamlSource | null>,
  pages: readonly AnyPage[],
): FindSpot {
  const byFile = new Map(pages.map((page) => [page.page.file, page]))
  // The places of one file are asked for one after the other.
  let last: { file: string; document: YamlDocument | null } | null = null
  return (file, path) => {
    if (last?.file !== file) {
      const source = settings.get(file) ?? byFile.get(file)?.source ?? null
      last = { file, document: source === null ? null : readYamlDocument(source) }
    }
    return last.document === null ? null : locate(last.document, path, 'value')
  }
}
