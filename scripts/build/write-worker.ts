import { createHash } from 'node:crypto'
import { words } from '../../templates/words/words.ts'
import { sortedEntries } from '../publish/manifest.ts'
import type { OutputWriter } from '../publish/output-writer.ts'
import type { OfflineSettings } from '../reader/offline/settings.ts'
import { everyLanguage } from '../site/every-language.ts'
import type { Site } from '../site/site.ts'
import type { MadeAssets } from './make-assets.ts'

/** The name by which the worker's script knows its settings. */
export const workerSettings = 'CAI_DAT'

/**
 * Writes the worker for reading without a network, after everything else of the site: its build is the hash of that, so another
 * build has another worker, which is how browsers come to know of it, and the same site has the same.
 */
export async function writeWorker(
  site: Site,
  assets: MadeAssets['assets'],
  worker: string,
  writer: OutputWriter,
): Promise<void> {
  const sum = createHash('sha256')
  for (const entry of sortedEntries(writer.entries)) sum.update(JSON.stringify(entry))
  const build = sum.digest('hex').slice(0, 16)
  const settings = JSON.stringify(offlineSettings(site, assets, build))
  await writer.write('luu-trang.js', `const ${workerSettings}=${settings};\n${worker}`)
}

function offlineSettings(site: Site, assets: MadeAssets['assets'], build: string): OfflineSettings {
  const { basePath, config } = site.frame
  const full = (address: string) => basePath + address.slice(1)
  const { styles, print, icon, script, reader } = assets
  const shell = [
    styles,
    print,
    icon,
    reader.preferences.address,
    reader.page.address,
    reader.tools.address,
    reader.toolStyles,
    script?.address,
    config.logo?.address,
  ]
  return {
    build,
    basePath,
    timeZone: config.timeZone,
    shell: [...new Set(shell.filter((address) => address != null).map(full))],
    languages: everyLanguage(site).map(
      ({
        frame: {
          home,
          config: { language },
        },
      }) => ({
        language,
        home: full(home),
        notKept: full(`${home}chua-luu.html`),
        words: words(language).offline.worker,
      }),
    ),
  }
}
