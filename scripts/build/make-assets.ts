import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import type { Assets, Script } from '../../templates/page-data.ts'
import { markIcon } from '../../templates/parts/mark.ts'
import { themeCss } from '../../templates/styles/theme.ts'
import type { SiteConfig } from '../content/site-config.ts'
import { pageAssets } from './page-assets.ts'
import { readerAssets } from './reader-assets.ts'

export interface AssetFile {
  /** Below the output folder: `assets/cong-1a2b3c4d.css`. */
  readonly path: string
  readonly content: string
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
}

/** Oldest browsers that phones in use still bring; older ones get the page without the newest niceties. */
const targets = { ts: 'es2020', css: ['chrome90', 'firefox90', 'safari14'] }

/** The style sheet, the scripts and the icon of a site, each under a name with its content's hash. */
export async function makeAssets(
  config: SiteConfig,
  { gallery: hasGallery, search: hasSearch }: AssetNeeds,
): Promise<MadeAssets> {
  const none = Promise.resolve(null)
  const { statistics } = config
  const [css, reader, script, gallery, search, charts] = await Promise.all([
    bundle('templates/styles', `@import "./site.css";\n${themeCss(config.accent)}`, 'css'),
    readerAssets(),
    statistics ? bundle('scripts/statistics/page', 'import "./index.ts"', 'ts') : none,
    hasGallery ? pageAssets('xem-anh', 'scripts/reader/gallery', 'gallery-page.css') : none,
    hasSearch ? pageAssets('tim-kiem', 'scripts/reader/search', 'search-page.css') : none,
    statistics?.days
      ? pageAssets('so-lieu-ngay', 'scripts/statistics/charts', 'statistics-page.css')
      : none,
  ])
  const styles = named('cong', 'css', css)
  // A neutral name: lists of blockers refuse files called after counting.
  const scripts = script === null ? null : named('so-lieu', 'js', script)
  const icon = named('dau', 'svg', String(markIcon(config.accent)))
  return {
    assets: {
      styles: `/${styles.path}`,
      script: scripts && asScript(scripts),
      charts: charts?.script ?? null,
      reader: reader.scripts,
      search: search?.script ?? null,
      gallery: gallery?.script ?? null,
      icon: `/${icon.path}`,
    },
    files: [
      ...[styles, icon, ...reader.files],
      ...(scripts ? [scripts] : []),
      ...[gallery, search, charts].flatMap((page) => page?.files ?? []),
    ],
  }
}

/** Text of a folder's files that begin with `contents`, as one file. */
export async function bundle(
  folder: string,
  contents: string,
  loader: 'css' | 'ts',
): Promise<string> {
  const result = await build({
    stdin: { contents, loader, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    // One of the scripts is no module, and must leave no names behind.
    format: loader === 'css' ? 'esm' : 'iife',
    target: targets[loader],
    legalComments: 'none',
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
