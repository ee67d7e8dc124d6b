import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { words } from '../words/words.ts'

/** The site as a list for people, in the language of the page. */
export function outlineLink({ config, home }: Pick<Frame, 'config' | 'home'>): PageLink {
  return { title: words(config.language).outline.title, address: `${home}so-do/` }
}
