import { relative, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Eleventy } from '@11ty/eleventy'

/** Never made: Eleventy names its pages by it and writes nothing, so that there is one way into the output, the writer. */
const nominalOutput = '_site'

/** After so many pages a process hears what others have told it meanwhile. */
const breath = 16

export const templatesFolder = 'templates/pages'

export interface EleventyRun {
  /** A template, or the folder of all. */
  readonly input: string
  /** Templates that are left out. */
  readonly without?: readonly string[]
  /** What the templates are given, by its name. It is frozen. */
  readonly data: Readonly<Record<string, unknown>>
  /** Called with every page and its path below the output folder. */
  write(path: string, content: string): Promise<unknown>
}

/** Lets Eleventy make pages. Throws what a template or `write` threw; Eleventy has begun other pages by then. */
export async function runEleventy({ input, without = [], data, write }: EleventyRun) {
  let pages = 0
  const eleventy = new Eleventy(input, nominalOutput, {
    configPath: 'eleventy.config.ts',
    quietMode: true,
    config(config) {
      // Nobody asked how long Eleventy's own steps took, and --quiet means problems only.
      for (const group of Object.values(config.benchmarkManager.get())) {
        group.setMinimumThresholdMs(0)
      }
      for (const template of without) config.ignores.add(template)
      // Frozen, because Eleventy copies deeply what is not, and hands it to templates behind proxies; functions, because it would
      // copy these too.
      for (const [name, value] of Object.entries(data))
        config.addGlobalData(name, () => Object.freeze(value))
      config.addTransform('write', async function hand(content) {
        // A page that the site has in its other language already.
        if (this.page.outputPath === false) return content
        await write(relative(nominalOutput, this.page.outputPath).split(sep).join('/'), content)
        pages++
        if (pages % breath === 0) await setImmediate()
        // Eleventy keeps what it is given back until the last page is made.
        return ''
      })
    },
  })
  // What goes wrong is thrown, and told once by the command.
  eleventy.disableLogger()
  eleventy.setDryRun(true)
  await eleventy.write()
}
