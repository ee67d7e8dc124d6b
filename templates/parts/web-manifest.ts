import type { Frame } from '../../scripts/site/site.ts'
import type { Assets } from '../page-data.ts'
import { palette } from '../styles/palette.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** The site as an application of a device: https://www.w3.org/TR/appmanifest/ */
export function webManifest(
  frame: Frame,
  { icon, maskable }: Pick<Assets, 'icon' | 'maskable'>,
): object {
  const { name, parent, language } = frame.config
  const href = link(frame)
  const drawn = { sizes: 'any', type: 'image/svg+xml' }
  return {
    id: href(frame.home),
    name,
    description: words(language).homeDescription(name, parent),
    lang: language,
    start_url: href(frame.home),
    // Both languages: whoever changes to the other one stays in the window.
    scope: frame.basePath,
    // The address stays in sight, by which a reader knows the site from an imitation.
    display: 'minimal-ui',
    background_color: palette.light.paper,
    theme_color: palette.light.wash,
    icons: [
      { src: href(icon), ...drawn, purpose: 'any' },
      { src: href(maskable), ...drawn, purpose: 'maskable' },
    ],
  }
}
