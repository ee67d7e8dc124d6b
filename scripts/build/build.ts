import type { KeyObject } from 'node:crypto'
import { dirname } from 'node:path'
import { stageBeside } from '../publish/beside-output.ts'
import { checkOutputFolder } from '../publish/check-output-folder.ts'
import { articleList, checkShrink, checkSite } from '../publish/check-site.ts'
import { takeLock } from '../publish/file-lock.ts'
import type { Host } from '../publish/headers/hosts.ts'
import { makeFolder } from '../publish/make-folder.ts'
import { makeManifest, writeManifest } from '../publish/manifest.ts'
import { outputPaths } from '../publish/output-paths.ts'
import {
  type OutputState,
  readOutputState,
  unknownOutput,
  writeOutputState,
} from '../publish/output-state.ts'
import { dropStaging, makeStaging, putInPlace, recover } from '../publish/put-in-place.ts'
import { signManifest } from '../publish/signing/sign-manifest.ts'
import { nameMake, noteMake, recallMake } from './cache/last-make.ts'
import { checkNames } from './contained/check-names.ts'
import { type ContainedBuilder, openContainedBuilder } from './contained/contained-builder.ts'
import { keepStripped } from './contained/stripped.ts'
import { dropOld } from './drop-old.ts'
import { keptFolder, lastMakeFile, outputStateFile } from './kept-folder.ts'
import { makeAssets } from './make-assets.ts'
import type { Intact, MadeSite, SiteOptions, SiteResult } from './make-site.ts'
import type { PictureCounts } from './pictures/count-pictures.ts'
import { openPictureMaker, picturesFolder } from './pictures/picture-maker.ts'

export interface BuildOptions extends SiteOptions {
  /** Folder of the finished site. */
  readonly output: string
  /** Folder of what is kept between builds. */
  readonly cache: string
  /** Whether a site that would be the same as the last one need not be made; it is recalled unless this is false. */
  readonly recalls?: boolean
  /** Make everything again, whatever the cache has. */
  readonly clean?: boolean
  /** Publish even when many articles are gone. */
  readonly allowShrink: boolean
  /** How many articles the published site has, where the output folder does not tell: on a fresh checkout. */
  readonly publishedArticles?: number | null
  /** Signs the manifest, and with it the moment `at`; without it the manifest has no signature. */
  readonly sign?: KeyObject
  /** Called when another build of this output is under way and this one waits. */
  readonly onWait?: () => void
  /** Ends the build while nothing of the new site shows. */
  readonly signal?: AbortSignal
  /** Makes the site; a process of its own for this build when it is missing. Must write to the staging folder of the output. */
  readonly builder?: ContainedBuilder
}

export interface BuildResult extends Omit<SiteResult, 'made'> {
  /** Null where nothing was published. */
  readonly published: Published | null
  /** Whether nothing was made, because it would have been the same. */
  readonly recalled: boolean
}

export interface Published {
  readonly articles: number
  readonly standingPages: number
  /** Every file, relative to the output folder. */
  readonly files: readonly string[]
  readonly bytes: number
  readonly pictures: PictureCounts
  /** Hosts without room for all old and withdrawn addresses, with the number that was left out. */
  readonly leftOut: ReadonlyMap<Host, number>
}

/** So long a build waits for another one of the same output, in milliseconds: ten times what 10,000 articles take. */
const waitMilliseconds = 120_000

/**
 * Content in, finished site out, whole or not at all. With an error in the content nothing is written, unless bad files may be
 * left out. Throws NameUnfit, OutputRefused, SiteRefused, Locked, BuilderEnded, the reason of the signal, or what the disk or a template threw;
 * the old output is then as it was.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { output, onWait, signal } = options
  checkNames(output, options.content)
  checkOutputFolder(output, options.content, '.')
  makeFolder(dirname(output))
  const unlock = await takeLock(outputPaths(output).lock, {
    waitMilliseconds,
    ...(onWait && { onWait }),
    signal,
  })
  try {
    recover(output)
    return await buildLocked(options)
  } finally {
    unlock()
  }
}

async function buildLocked(options: BuildOptions): Promise<BuildResult> {
  const { output, clean = false, recalls = !clean } = options
  const folder = makeStaging(output)
  // It starts while the output is looked at.
  const builder = options.builder ?? ownBuilder(options, folder)
  const state = clean
    ? unknownOutput
    : readOutputState(outputStateFile(options.cache, output), output)
  const site = { ...options, afresh: clean }
  const noted = lastMakeFile(options.cache, output)
  try {
    const name = await nameMake(site)
    const { intact } = state
    const recalled = recalls ? recallMake(noted, name, { ...site, intact }) : null
    const making = recalled ?? untilAborted(builder.make(site, intact), options.signal)
    if (!recalled) setImmediate(workMeanwhile, intact)
    const result = await making
    // While the site is put in its place.
    const kept = options.builder ? builder.kept() : builder.release()
    const { made, ...told } = result
    if (made && !options.builder) dropOld(picturesFolder(options.cache), Date.now())
    const published = made && (await publish(made, folder, site, state))
    const after = await kept
    if (!recalled) noteMake(noted, { before: name, after }, site, result)
    return { ...told, published, recalled: recalled !== null }
  } finally {
    if (!options.builder) await builder.close()
    dropStaging(output)
  }
}

/** What is done while others make the site: what they will ask for soon, and what the processes of the next build want. */
function workMeanwhile(intact: () => Intact): void {
  intact()
  keepStripped()
}

async function publish(
  made: MadeSite,
  folder: string,
  options: BuildOptions,
  state: OutputState,
): Promise<Published> {
  const { output, allowShrink, publishedArticles = null, sign, at } = options
  const intact = state.intact()
  const { articles, standingPages, entries, pictures, forHosts } = made
  checkSite({ ...made, folder, intact })
  // Where the list of them stays as it is, no article is gone.
  const list = entries.get(articleList)
  const isSameList = list !== undefined && intact.get(articleList)?.sha256 === list.sha256
  if (!allowShrink && !(isSameList && publishedArticles === null))
    checkShrink(output, articles, publishedArticles)
  const manifest = makeManifest(entries)
  await writeManifest(
    outputPaths(output).newManifest,
    sign ? signManifest(manifest, sign, at) : manifest,
  )
  stageBeside(output, forHosts.beside)
  putInPlace(output, entries, state)
  const noted = outputStateFile(options.cache, output)
  writeOutputState(noted, output, entries, state)
  dropOld(dirname(noted), Date.now())
  return {
    articles,
    standingPages,
    files: [...entries.keys()],
    bytes: entries.values().reduce((sum, entry) => sum + entry.bytes, 0),
    pictures,
    leftOut: forHosts.leftOut,
  }
}

/** The same, but rejects with the reason of the signal as soon as it comes. */
function untilAborted<Value>(work: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return work
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort))
}

function ownBuilder({ content, cache, output, clean = false }: BuildOptions, folder: string) {
  const pictures = openPictureMaker({ content, cache, afresh: clean })
  return openContainedBuilder({
    content,
    folder,
    output,
    kept: keptFolder(cache),
    makeAssets,
    pictures,
    afresh: clean,
  })
}
