import { relative, sep } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import type { Assets } from '../../templates/page-data.ts'
import type { OutputWriter } from '../publish/output-writer.ts'
import type { Site } from '../site/site.ts'

/**
 * Lets Eleventy make every page of the site into the writer's folder.
 * Throws what a template threw; the folder is then incomplete and must not be published.
 */
export async function renderPages(
  site: Site,
  assets: Assets,
  at: number,
  writer: OutputWriter,
): Promise<void> {
  const eleventy = new Eleventy('templates/pages', writer.folder, {
    configPath: 'eleventy.config.ts',
    quietMode: true,
    config(config) {
      // Nobody asked how long Eleventy's own steps took, and --quiet means problems only.
      for (const group of Object.values(config.benchmarkManager.get())) {
        group.setMinimumThresholdMs(0)
      }
      // Functions, because Eleventy would copy the objects deeply.
      config.addGlobalData('site', () => site)
      config.addGlobalData('assets', () => assets)
      config.addGlobalData('at', () => at)
      config.addTransform('manifest', function note(content) {
        const path = relative(writer.folder, this.page.outputPath).split(sep).join('/')
        writer.note(path, content)
        return content
      })
    },
  })
  // What goes wrong is thrown, and told once by the command.
  eleventy.disableLogger()
  await eleventy.write()
}
