import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { type BuildOptions, type BuildResult, build } from '../../../scripts/build/build.ts'
import {
  type ContainedBuilder,
  openContainedBuilder,
} from '../../../scripts/build/contained/contained-builder.ts'
import { keptFolder, lastMakeFile } from '../../../scripts/build/kept-folder.ts'
import { type MadeAssets, makeAssets } from '../../../scripts/build/make-assets.ts'
import type { AssetMaker } from '../../../scripts/build/make-site.ts'
import { openPictureMaker } from '../../../scripts/build/pictures/picture-maker.ts'
import { besideEndings } from '../../../scripts/publish/headers/host.ts'
import { outputPaths } from '../../../scripts/publish/output-paths.ts'
import { bytesIn, temporaryFolder } from '../../publish/folder-of.ts'
import { filesOf, moments, type SmallSite } from './small-site.ts'

/** What is asked of a build. */
export type SiteFlags = {
  -readonly [Key in
    | 'at'
    | 'drafts'
    | 'skipBad'
    | 'basePath'
    | 'hosts'
    | 'compress'
    | 'search']-?: NonNullable<BuildOptions[Key]>
}

export const usualFlags = (): SiteFlags => ({
  at: moments[0] as number,
  drafts: false,
  skipBad: false,
  basePath: '/',
  hosts: [],
  compress: false,
  search: true,
})

/** One output with one cache, built by processes that stay. */
export interface Bench {
  readonly output: string
  readonly cache: string
  /** With `recalls` a build that would make the same as the last one makes nothing. */
  build(flags?: Partial<SiteFlags & { clean: boolean; recalls: boolean }>): Promise<BuildResult>
  /** Builds into a new output with nothing kept but pictures. */
  afresh(flags?: Partial<SiteFlags>): Promise<BuildResult>
  /** How many sites were made. */
  makes(): number
  /** What happens once, when the next site is about to be made. */
  beforeMake(happens: () => void): void
}

/** The style sheet and scripts are a matter of few settings, and take longer than a page. */
const assets = new Map<string, Promise<MadeAssets>>()
const sameAssets: AssetMaker = (config) => {
  const key = JSON.stringify([config.accent, config.statistics])
  const made = assets.get(key) ?? makeAssets(config)
  assets.set(key, made)
  return made
}

/** Opens a bench for a content folder; it closes when the tests of the file are over. */
export function openBench(
  content: string,
  folder: string,
  helpers = 1,
  cache = join(folder, 'cache'),
): Bench {
  const output = join(folder, 'dist')
  mkdirSync(folder, { recursive: true })
  let builder: ContainedBuilder | null = null
  let makes = 0
  let happens = () => {}
  after(() => builder?.close())
  const counting = ({ make, ...rest }: ContainedBuilder): ContainedBuilder => ({
    ...rest,
    make(site, intact) {
      makes += 1
      happens()
      happens = () => {}
      return make(site, intact)
    },
  })
  const bench: Bench = {
    output,
    cache,
    makes: () => makes,
    beforeMake(next) {
      happens = next
    },
    afresh(flags) {
      rmSync(output, { recursive: true, force: true })
      for (const name of ['read', 'outputs'])
        rmSync(join(cache, name), { recursive: true, force: true })
      return bench.build(flags)
    },
    build({ recalls = false, ...flags } = {}) {
      builder ??= counting(
        openContainedBuilder({
          content,
          folder: outputPaths(output).staging,
          output,
          kept: keptFolder(cache),
          makeAssets: sameAssets,
          pictures: openPictureMaker({ content, cache }),
          helpers,
          worthHelp: 1,
        }),
      )
      const noted = lastMakeFile(cache, output)
      if (!recalls && existsSync(noted)) rmSync(noted)
      return build({
        ...usualFlags(),
        ...flags,
        content,
        output,
        cache,
        allowShrink: true,
        builder,
      })
    },
  }
  return bench
}

/** A content folder with a warm bench, and another one that makes everything again each time. */
export function twoBuilds() {
  const parent = temporaryFolder()
  const content = join(parent, 'content')
  const warm = openBench(content, join(parent, 'warm'))
  const cold = openBench(content, join(parent, 'cold'), 0)
  return {
    parent,
    content,
    warm,
    /** What a build makes where nothing is kept. */
    async clean(flags: Partial<SiteFlags> = {}) {
      return { ...(await cold.afresh(flags)), output: cold.output }
    },
    write: contentWriter(content),
  }
}

/** Writes what differs from what was written last, as editors do. */
export function contentWriter(content: string): (site: SmallSite) => void {
  let before = new Map<string, string | Uint8Array>()
  return (site) => {
    const files = filesOf(site)
    for (const [path, text] of files) {
      if (before.has(path) && Buffer.from(before.get(path) ?? '').equals(Buffer.from(text)))
        continue
      mkdirSync(dirname(join(content, path)), { recursive: true })
      writeFileSync(join(content, path), text)
    }
    for (const path of before.keys()) if (!files.has(path)) rmSync(join(content, path))
    before = files
  }
}

/** Holds that two outputs are the same, file for file and byte for byte, with what lies beside them. */
export function assertSame(one: string, other: string, message: string): void {
  const [found, expected] = [one, other].map(whole) as [Site, Site]
  const paths = new Set([...found.keys(), ...expected.keys()])
  const differing = [...paths].filter((path) => {
    const [here, there] = [found.get(path), expected.get(path)]
    return !here || !there || !here.equals(there)
  })
  assert.deepEqual(differing, [], message)
}

type Site = ReadonlyMap<string, Buffer>

function whole(output: string): Site {
  const beside = ['.manifest.json', ...besideEndings].flatMap((ending) => {
    try {
      return [[`beside${ending}`, readFileSync(`${output}${ending}`)] as const]
    } catch {
      return []
    }
  })
  return new Map([...Object.entries(bytesIn(output)), ...beside])
}
