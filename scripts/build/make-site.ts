import { bodyLabels } from '../../templates/words/body-labels.ts'
import type { Problem } from '../content/problem.ts'
import { readContent } from '../content/read-content.ts'
import type { Readers } from '../content/readers.ts'
import type { SiteConfig } from '../content/site-config.ts'
import { type BrokenLink, brokenLinks } from '../publish/broken-links.ts'
import { metaPolicy } from '../publish/headers/content-policy.ts'
import { type Host, needsMeta } from '../publish/headers/hosts.ts'
import type { ManifestEntry } from '../publish/manifest.ts'
import { OutputWriter } from '../publish/output-writer.ts'
import { buildSite } from '../site/build-site.ts'
import { everyLanguage } from '../site/every-language.ts'
import { nextTurn } from '../site/next-turn.ts'
import type { LastSite } from './first-look.ts'
import { type MadeAssets, neededAssets } from './make-assets.ts'
import { type MadeForHosts, makeForHosts } from './make-for-hosts.ts'
import { countPictures, type PictureCounts } from './pictures/count-pictures.ts'
import { formMaker } from './pictures/form-maker.ts'
import type { MakePictures } from './pictures/picture-orders.ts'
import { makeSharePictures } from './pictures/share-pictures.ts'
import { type PublishedFile, publishedFiles } from './published-files.ts'
import type { PerformJob } from './rendering/page-job.ts'
import { type KeptPages, renderPages } from './rendering/render-pages.ts'
import { policyFacts, shows, siteFacts } from './site-facts.ts'
import { type KeptIndexes, writeSearch } from './write-search.ts'
import { writeWorker } from './write-worker.ts'

export interface SiteOptions {
  /** Folder of the articles and site.yaml. */
  readonly content: string
  /** The moment that scheduling and expiry compare with, in milliseconds since 1970 UTC. */
  readonly at: number
  /** Publish drafts too. */
  readonly drafts: boolean
  /** Leave files with problems out instead of publishing nothing. */
  readonly skipBad: boolean
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
  /** Hosts that the site is made for; none when missing. */
  readonly hosts?: readonly Host[]
  /** Whether packed forms lie beside text files. */
  readonly compress?: boolean
  /** Whether the site has a search page and its index; it has unless this is false. */
  readonly search?: boolean
  /** Whether what was read and made before is left aside. */
  readonly afresh?: boolean
  /** Folder of the site that is there already, where it may be read. */
  readonly output?: string
}

/** The files that lie in an output and are what an earlier build put there, by path. */
export type Intact = ReadonlyMap<string, ManifestEntry>

/** What became of the content. Only plain data: it passes between processes. */
export interface SiteResult {
  readonly problems: readonly Problem[]
  /** Files left out because of their problems. */
  readonly skipped: readonly string[]
  /** Null where site.yaml could not be read. */
  readonly config: SiteConfig | null
  /** Null where the content must not be published. */
  readonly made: MadeSite | null
}

/** A finished site in its folder. */
export interface MadeSite {
  readonly articles: number
  readonly standingPages: number
  readonly entries: ReadonlyMap<string, ManifestEntry>
  readonly brokenLinks: readonly BrokenLink[]
  readonly forHosts: MadeForHosts
  readonly pictures: PictureCounts
  /** The moment, in milliseconds since 1970, from which the same content may make another site. */
  readonly until: number
}

/** Makes the style sheets and the scripts of every site that has these settings. */
export type AssetMaker = (config: SiteConfig) => Promise<MadeAssets>

/** What programs outside do for a site, so it is handed in. */
export interface Makers {
  readonly assets: AssetMaker
  readonly pictures: MakePictures
  /** Other processes that make pages too. */
  readonly helpers?: readonly PerformJob[]
  /** How many pages must be made that they are asked. */
  readonly worthHelp?: number
  /** What earlier builds have kept; without it everything is read and made. */
  readonly kept?: Kept
  /** Asked when the first page is about to be made; nothing lies in the output when it is missing. */
  readonly intact?: () => Promise<Intact>
  /** Told of the site when its pages are made. */
  readonly onSite?: (site: LastSite) => void
}

/** What a build wants of its pages. */
export interface PagesWanted {
  /** Whether a page has packed forms beside it. */
  readonly compress: boolean
  readonly intact: Intact
}

/** What earlier builds have kept for this one. What it keeps for the next one it is told when the site is made. */
export interface Kept {
  readonly readers: Readers
  readonly pages: KeptPages
  /** What is kept of an index of the site, by the name of its folder. */
  index: KeptIndexes
  /** Begins a build. */
  begin(): void
  /** Begins to make its pages. */
  beginPages(wanted: PagesWanted): void
  /** Keeps what was read for the next build, where nothing is made of it. Throws what the disk throws. */
  keepContent(): void
  /** Keeps what was read and of what the pages were made. Throws what the disk throws. */
  keepPages(): void
  /** Closes the files. */
  close(): void
}

/**
 * Content in, finished site in `folder` out, but for what lies in the output and stays. With an error in the content nothing is written, unless bad files may be left out.
 * Throws what the disk or a template threw; the folder must then not be published.
 */
export async function makeSite(
  options: SiteOptions,
  folder: string,
  makers: Makers,
): Promise<SiteResult> {
  const { compress = false } = options
  const { kept, helpers, worthHelp } = makers
  kept?.begin()
  const counted = countPictures(makers.pictures)
  const { content, problems, skipped } = await readContent(options.content, {
    labels: (language) => bodyLabels[language],
    basePath: options.basePath,
    at: options.at,
    drafts: options.drafts,
    skipBad: options.skipBad,
    makeForms: formMaker(options.content, counted.make),
    ...(kept && { readers: kept.readers }),
  })
  const config = content?.config ?? null
  const refused = problems.some((problem) => problem.severity === 'error')
  if (!content || (refused && !options.skipBad)) {
    return { problems, skipped, config, made: null }
  }

  // Another process makes them meanwhile.
  const making = makers.assets(content.config)
  // Heard below, unless something else is thrown first.
  making.catch(() => {})
  const site = buildSite(content, options)
  const { hosts = [] } = options
  const intact: Intact = (await makers.intact?.()) ?? new Map()
  kept?.beginPages({ compress, intact })
  const writer = new OutputWriter(folder, { compress, intact })
  try {
    const needs = { gallery: shows(site, 'gallery'), search: site.frame.search !== null }
    const languages = everyLanguage(site)
    const shares = await inTurn(languages, (one) => makeSharePictures(one, counted.make))
    const { assets, files, worker } = neededAssets(await making, needs)
    const policy = needsMeta(hosts) ? metaPolicy(policyFacts(site, assets)) : null
    const rendering = {
      ...(helpers && { helpers }),
      ...(worthHelp !== undefined && { worthHelp }),
      ...(kept && { kept: kept.pages }),
    }
    const editions = shares.map(([one, share]) => ({
      site: one,
      assets: { ...assets, policy, share: share.pictures },
      files: share.files,
    }))
    for (const { site: one, assets: around, files: shared } of editions) {
      await renderPages(one, around, options.at, writer, rendering)
      await writeSearch(one, writer, { kept: kept?.index, intact, output: options.output })
      copyFiles(shared, writer)
    }
    makers.onSite?.({ content, basePath: options.basePath, at: options.at, editions })
    for (const file of files) await writer.write(file.path, file.content)
    copyFiles(publishedFiles(site.attachments, options.content), writer)
    await writeWorker(site, assets, worker, writer)
    const facts = siteFacts(site, assets, writer.entries, compress)
    const made = {
      forHosts: await makeForHosts(hosts, facts, writer),
      articles: languages.flatMap(({ articlePages }) => articlePages).length,
      standingPages: languages.flatMap(({ standingPages }) => standingPages).length,
      entries: writer.entries,
      brokenLinks: brokenLinks(writer.links, writer.entries, options.basePath),
      pictures: counted.counts,
      until: nextTurn(content, options.at),
    }
    return { problems, skipped, config, made }
  } catch (error) {
    // Eleventy has begun other pages by then.
    writer.end()
    throw error
  }
}

/** What becomes of each, one after the other: pictures are asked for once at a time. */
async function inTurn<From, To>(
  all: readonly From[],
  make: (one: From) => Promise<To>,
): Promise<[From, To][]> {
  const made: [From, To][] = []
  for (const one of all) made.push([one, await make(one)])
  return made
}

/** The same picture may be shared in both languages. */
function copyFiles(files: readonly PublishedFile[], writer: OutputWriter): void {
  for (const { path, address, bytes, sha256 } of files) {
    const target = address.slice(1)
    if (!writer.entries.has(target)) writer.copy(path, target, { bytes, sha256 })
  }
}
