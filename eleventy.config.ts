// Wiring only. The articles are data (scripts/build/rendering hands them over), never Eleventy inputs.
import type { EleventyConfig } from '@11ty/eleventy'

export default function configure(eleventy: EleventyConfig) {
  eleventy.addExtension('11ty.ts', {
    key: '11ty.js',
    // Templates return Html; Eleventy wants a string.
    compile: () =>
      async function render(data) {
        return String(await this.defaultRenderer(data))
      },
  })
  // Nothing but the templates themselves may bring data or code into a page.
  eleventy.setDataFileSuffixes([])
  eleventy.setUseGitIgnore(false)

  return {
    dir: { includes: '_none', layouts: '_none', data: '_none' },
    templateFormats: ['11ty.ts'],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  }
}
