import { englishFolder } from './addresses.ts'
import type { SiteConfig } from './site-config.ts'

/** The pages of one language. */
export interface Edition {
  /** Site path of its home page. */
  readonly home: string
  /** What site.yaml says in its language. */
  readonly config: SiteConfig
}

/** The languages of a site, its own first. */
export function editions(config: SiteConfig): Edition[] {
  const english = englishConfig(config)
  const own = { home: '/', config }
  return english === null ? [own] : [own, { home: `/${englishFolder}/`, config: english }]
}

/**
 * The settings as the pages in English have them, or null where the site has none. Their sections lie in folders of
 * `content/en/`. What has no word in English is left out, but for proper names.
 */
function englishConfig(config: SiteConfig): SiteConfig | null {
  const { english, notice, successor } = config
  if (english === null) return null
  return {
    ...config,
    ...english,
    language: 'en',
    author: english.author ?? english.name,
    sections: english.sections.map((section) => ({
      ...section,
      folder: `${englishFolder}/${section.folder}`,
    })),
    notice: notice === null || notice.english === null ? null : { ...notice, text: notice.english },
    successor: successor && { ...successor, name: successor.english ?? successor.name },
    english: null,
  }
}
