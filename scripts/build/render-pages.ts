import { relative, sep } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import type { Assets } from '../../templates/page-data.ts'
import type { OutputWriter } from '../publish/output-writer.ts'
import type { Site } from '../site/site.ts'

/** Never made: Eleventy names its pages by it and writes nothing, so that there is one way into the output, the writer. */
const nominalOutput = '_site'

/**
 * Lets Eleventy make every page of the site in one language, and writes them.
 * Throws what a template threw; the folder is then incomplete and must not be published.
 */
export async function renderPages(
  site: Site,
  assets: Assets,
  at: number,
  writer: OutputWriter,
): Promise<void> {
  const eleventy = new Eleventy('templates/pages', nominalOutput, {
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
      config.addTransform('write', async function write(content) {
        // A page that the site has in its other language already.
        if (this.page.outputPath === false) return content
        const path = relative(nominalOutput, this.page.outputPath).split(sep).join('/')
        await writer.write(path, content)
        return content
      })
    },
  })
  // What goes wrong is thrown, and told once by the command.
  eleventy.disableLogger()
  eleventy.setDryRun(true)
  await eleventy.write()
}
