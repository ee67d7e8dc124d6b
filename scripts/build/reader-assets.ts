import type { ReaderScripts } from '../../templates/page-data.ts'
import { en } from '../../templates/words/reading/en.ts'
import { vi } from '../../templates/words/reading/vi.ts'
import { type AssetFile, asScript, bundle, named } from './make-assets.ts'

/** The scripts of the reading tools, and the style sheet of those that come with the first click. */
export async function readerAssets(): Promise<{
  files: readonly AssetFile[]
  scripts: ReaderScripts
}> {
  // The tools bring their words along, so that no page carries those of tools that nobody asks for.
  const words = JSON.stringify({ vi: wordsOfTools(vi), en: wordsOfTools(en) })
  const open = `import { offerTools } from './tools/index.ts'\nofferTools(window, ${words})`
  const [preferences, page, tools, toolStyles] = await Promise.all([
    bundle('scripts/reader', 'import "./preferences/index.ts"', 'ts'),
    bundle('scripts/reader', 'import "./page/index.ts"', 'ts', true),
    bundle('scripts/reader', open, 'ts'),
    bundle('templates/styles', '@import "./tools.css"', 'css'),
  ])
  const files = {
    preferences: named('tuy-chon', 'js', preferences),
    page: named('doc', 'js', page),
    tools: named('cong-cu', 'js', tools),
    toolStyles: named('cong-cu', 'css', toolStyles),
  }
  const scripts = {
    preferences: asScript(files.preferences),
    page: asScript(files.page),
    tools: asScript(files.tools),
    toolStyles: `/${files.toolStyles.path}`,
  }
  return { files: Object.values(files), scripts }
}

function wordsOfTools({ panel, aloud }: typeof vi) {
  return { panel, aloud }
}
