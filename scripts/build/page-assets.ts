import type { Script } from '../../templates/page-data.ts'
import { type AssetFile, asScript, bundle, named } from './make-assets.ts'

export interface PageAssets {
  readonly script: Script
  readonly files: readonly AssetFile[]
}

/** The script of one kind of page, and the style sheet of what it shows: every other page is lighter for it. */
export async function pageAssets(name: string, folder: string, sheet: string): Promise<PageAssets> {
  const [script, css] = await Promise.all([
    bundle(folder, 'import "./index.ts"', 'ts'),
    bundle('templates/styles', `@import "./${sheet}"`, 'css'),
  ])
  const [code, styles] = [named(name, 'js', script), named(name, 'css', css)]
  return { script: { ...asScript(code), styles: `/${styles.path}` }, files: [code, styles] }
}
