import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import type { Assets, Script } from '../../templates/page-data.ts'
import { markIcon, maskableIcon } from '../../templates/parts/mark.ts'
import { themeCss } from '../../templates/styles/theme.ts'
import type { SiteConfig } from '../content/site-config.ts'
import { aheadEnding } from '../publish/headers/ahead-rules.ts'
import { pageAssets } from './page-assets.ts'
import { readerAssets } from './reader-assets.ts'
import { workerSettings } from './write-worker.ts'

export interface AssetFile {
  /** Below the output folder: `assets/cong-1a2b3c4d.css`. */
  readonly path: string
  readonly content: string
  /** What a site must have that this file is of use to it; any site when missing. */
  readonly only?: keyof AssetNeeds
}

/** What of a site decides which scripts it has, besides its settings. */
export interface AssetNeeds {
  readonly gallery: boolean
  readonly search: boolean
}

export interface MadeAssets {
  /** Where pages find them. */
  readonly assets: Omit<Assets, 'policy' | 'share'>
  readonly files: readonly AssetFile[]
  /** Text of the worker for reading without a network, which wants its settings before it. */
  readonly worker: string
}

const startWorker = `import { serve } from './worker.ts'\nserve(self, ${workerSettings})`

/** Oldest browsers that phones in use still bring; older ones get the page without the newest niceties. */
const targets = { ts: 'es2020', css: ['chrome90', 'firefox90', 'safari14'] }

/**
 * Which pages a browser may fetch before the reader has left the page that leads to them: those of the site, when a finger or the
 * pointer rests on the link. Fetched, never run, which a cheap phone would feel; and browsers leave it where data is to be saved.
 */
const aheadRules = { prefetch: [{ where: { href_matches: ['/*/', '/'] }, eagerness: 'moderate' }] }

/**
 * The style sheet, the scripts and the icon of a site, each under a name with its content's hash: of any site with these settings,
 * so that they can be made while its articles are still looked at. `neededAssets` leaves out what one has no use for.
 */
export async function makeAssets(config: SiteConfig): Promise<MadeAssets> {
  const none = Promise.resolve(null)
  const { statistics } = config
  const [css, print, reader, script, gallery, search, charts, worker] = await Promise.all([
    bundle('templates/styles', `@import "./site.css";\n${themeCss(config.accent)}`, 'css'),
    bundle('templates/styles', '@import "./print.css" layer(print)', 'css'),
    readerAssets(),
    statistics ? bundle('scripts/statistics/page', 'import "./index.ts"', 'ts') : none,
    pageAssets('xem-anh', 'scripts/reader/gallery', 'gallery-page.css'),
    pageAssets('tim-kiem', 'scripts/reader/search', 'search-page.css'),
    statistics?.days
      ? pageAssets('so-lieu-ngay', 'scripts/statistics/charts', 'statistics-page.css')
      : none,
    bundle('scripts/reader/offline', startWorker, 'ts'),
  ])
  const styles = named('cong', 'css', css)
  const onPaper = named('in', 'css', print)
  // A neutral name: lists of blockers refuse files called after counting.
  const scripts = script === null ? null : named('so-lieu', 'js', script)
  const ahead = named('nap-truoc', aheadEnding, JSON.stringify(aheadRules))
  const icon = named('dau', 'svg', String(markIcon(config.accent)))
  const maskable = named('dau-day', 'svg', String(maskableIcon(config.accent)))
  return {
    assets: {
      styles: `/${styles.path}`,
      print: `/${onPaper.path}`,
      script: scripts && asScript(scripts),
      charts: charts?.script ?? null,
      reader: reader.scripts,
      search: search.script,
      gallery: gallery.script,
      icon: `/${icon.path}`,
      maskable: `/${maskable.path}`,
    },
    files: [
      ...[styles, onPaper, icon, ahead, maskable, ...reader.files],
      ...(scripts ? [scripts] : []),
      ...(charts?.files ?? []),
      ...gallery.files.map((file) => ({ ...file, only: 'gallery' as const })),
      ...search.files.map((file) => ({ ...file, only: 'search' as const })),
    ],
    worker,
  }
}

/** What of it a site needs. */
export function neededAssets({ assets, files, worker }: MadeAssets, needs: AssetNeeds): MadeAssets {
  const { gallery, search } = assets
  return {
    assets: {
      ...assets,
      gallery: needs.gallery ? gallery : null,
      search: needs.search ? search : null,
    },
    files: files.filter(({ only }) => only === undefined || needs[only]),
    worker,
  }
}

/** Text of a folder's files that begin with `contents`, as one file; with `isModule` a script that knows its own address. */
export async function bundle(
  folder: string,
  contents: string,
  loader: 'css' | 'ts',
  isModule = false,
): Promise<string> {
  const result = await build({
    stdin: { contents, loader, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    // One of the scripts is no module, and must leave no names behind.
    format: loader === 'css' || isModule ? 'esm' : 'iife',
    target: targets[loader],
    legalComments: 'none',
    // What the compiler is told is nothing to readers: else a change there would change their scripts.
    tsconfigRaw: {},
    // The tracker warns in the console of every reader.
    drop: ['console'],
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}

/** What a page says of a script. */
export function asScript({ path, content }: AssetFile): Script {
  const hash = createHash('sha256').update(content).digest('base64')
  return { address: `/${path}`, integrity: `sha256-${hash}` }
}

/** A file under a name with its content's hash. */
export function named(name: string, ending: string, content: string): AssetFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return { path: `assets/${name}-${hash}.${ending}`, content }
}
