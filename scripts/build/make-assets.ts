import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import type { Assets, Script } from '../../templates/page-data.ts'
import { markIcon } from '../../templates/parts/mark.ts'
import { themeCss } from '../../templates/styles/theme.ts'
import type { SiteConfig } from '../content/site-config.ts'

export interface AssetFile {
  /** Below the output folder: `assets/cong-1a2b3c4d.css`. */
  readonly path: string
  readonly content: string
}

/** What of a site decides which scripts it has, besides its settings. */
export interface AssetNeeds {
  readonly gallery: boolean
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
  { gallery: hasGallery }: AssetNeeds,
): Promise<MadeAssets> {
  const none = Promise.resolve(null)
  const [css, gallery, script, charts] = await Promise.all([
    bundle('templates/styles', `@import "./site.css";\n${themeCss(config.accent)}`, 'css'),
    hasGallery ? bundle('scripts/reader/gallery', 'import "./index.ts"', 'ts') : none,
    config.statistics ? bundle('scripts/statistics/page', 'import "./index.ts"', 'ts') : none,
    config.statistics?.days
      ? bundle('scripts/statistics/charts', 'import "./index.ts"', 'ts')
      : none,
  ])
  const styles = named('cong', 'css', css)
  // A neutral name: lists of blockers refuse files called after counting.
  const scripts = script === null ? null : named('so-lieu', 'js', script)
  const chartScripts = charts === null ? null : named('so-lieu-ngay', 'js', charts)
  const viewer = gallery === null ? null : named('xem-anh', 'js', gallery)
  const icon = named('dau', 'svg', String(markIcon(config.accent)))
  return {
    assets: {
      styles: `/${styles.path}`,
      script: scripts && asScript(scripts),
      charts: chartScripts && asScript(chartScripts),
      gallery: viewer && asScript(viewer),
      icon: `/${icon.path}`,
    },
    files: [styles, icon, viewer, scripts, chartScripts].filter((file) => file !== null),
  }
}

async function bundle(folder: string, contents: string, loader: 'css' | 'ts'): Promise<string> {
  const result = await build({
    stdin: { contents, loader, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: targets[loader],
    legalComments: 'none',
    // The tracker warns in the console of every reader.
    drop: ['console'],
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}

function asScript({ path, content }: AssetFile): Script {
  const hash = createHash('sha256').update(content).digest('base64')
  return { address: `/${path}`, integrity: `sha256-${hash}` }
}

function named(name: string, ending: string, content: string): AssetFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return { path: `assets/${name}-${hash}.${ending}`, content }
}
