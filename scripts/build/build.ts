import { join } from 'node:path'
import { bodyLabels } from '../../templates/words/body-labels.ts'
import type { Problem } from '../content/problem.ts'
import { readContent } from '../content/read-content.ts'
import type { SiteConfig } from '../content/site-config.ts'
import { checkOutputFolder } from '../publish/check-output-folder.ts'
import { makeManifest, writeManifest } from '../publish/manifest.ts'
import { OutputWriter } from '../publish/output-writer.ts'
import { dropStaging, prepareStaging, putInPlace } from '../publish/put-in-place.ts'
import { buildSite } from '../site/build-site.ts'
import type { Site } from '../site/site.ts'
import { makeAssets } from './make-assets.ts'
import { renderPages } from './render-pages.ts'

export interface BuildOptions {
  /** Folder of the articles and site.yaml. */
  readonly content: string
  /** Folder of the finished site. */
  readonly output: string
  /** The moment that scheduling and expiry compare with, in milliseconds since 1970 UTC. */
  readonly at: number
  /** Publish drafts too. */
  readonly drafts: boolean
  /** Leave files with problems out instead of publishing nothing. */
  readonly skipBad: boolean
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
}

export interface BuildResult {
  readonly problems: readonly Problem[]
  /** Files left out because of their problems. */
  readonly skipped: readonly string[]
  /** Null where site.yaml could not be read. */
  readonly config: SiteConfig | null
  /** Null where nothing was published. */
  readonly published: Published | null
}

export interface Published {
  readonly articles: number
  readonly standingPages: number
  /** Every file, relative to the output folder. */
  readonly files: readonly string[]
  readonly bytes: number
}

/**
 * Content in, finished site out. With an error in the content nothing is written, unless bad files may be left out.
 * Throws OutputRefused, or what the disk or a template threw; the old output is then as it was.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  checkOutputFolder(options.output, options.content, '.')
  const { content, problems, skipped } = await readContent(options.content, {
    labels: (language) => bodyLabels[language],
    basePath: options.basePath,
    at: options.at,
    drafts: options.drafts,
    skipBad: options.skipBad,
  })
  const config = content?.config ?? null
  const refused = problems.some((problem) => problem.severity === 'error')
  if (!content || (refused && !options.skipBad)) {
    return { problems, skipped, config, published: null }
  }
  const site = buildSite(content, options)
  const writer = new OutputWriter(await prepareStaging(options.output))
  try {
    await writeSite(site, writer, options)
    await putInPlace(options.output)
  } catch (error) {
    await dropStaging(options.output)
    throw error
  }
  await writeManifest(options.output, makeManifest(writer.entries))
  return { problems, skipped, config, published: count(site, writer) }
}

async function writeSite(site: Site, writer: OutputWriter, options: BuildOptions): Promise<void> {
  const { assets, files } = await makeAssets(site.frame.config)
  await renderPages(site, assets, options.at, writer)
  for (const { path, content } of files) await writer.write(path, content)
  for (const attachment of site.attachments) {
    const { source, address, bytes, sha256 } = attachment
    await writer.copy(join(options.content, source), address.slice(1), { bytes, sha256 })
  }
}

function count(site: Site, writer: OutputWriter): Published {
  return {
    articles: site.articlePages.length,
    standingPages: site.standingPages.length,
    files: [...writer.entries.keys()],
    bytes: writer.entries.values().reduce((sum, entry) => sum + entry.bytes, 0),
  }
}
