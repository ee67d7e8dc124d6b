import type { Frame, PageLink } from './site.ts'

/** The home page, titled with the body's name. */
export function homeLink({ config, home }: Pick<Frame, 'config' | 'home'>): PageLink {
  return { title: config.name, address: home }
}
