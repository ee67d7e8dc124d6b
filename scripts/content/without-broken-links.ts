import { hostOfAddress } from './host-name.ts'
import type { Problem } from './problem.ts'
import { siteFile } from './settings-files.ts'
import type { SiteConfig } from './site-config.ts'

/** The configuration without what leads nowhere or may not be linked to, as `problems` say: it cannot be left out as a whole. */
export function withoutBrokenLinks(config: SiteConfig, problems: readonly Problem[]): SiteConfig {
  const own = problems.filter(({ file }) => file === siteFile)
  const broken = new Set(
    own.flatMap(({ code, args }) =>
      (code === 'link-broken' || code === 'link-withdrawn') && 'written' in args
        ? [args.written]
        : [],
    ),
  )
  const hosts = new Set(
    own.flatMap(({ code, args }) =>
      (code === 'host-unlisted' || code === 'host-lookalike') && 'host' in args ? [args.host] : [],
    ),
  )
  const isGood = (to: string): boolean => !broken.has(to) && !hosts.has(hostOfAddress(to) ?? '')
  const goodLists = <Lists extends Pick<SiteConfig, 'menu' | 'links'>>(lists: Lists): Lists => ({
    ...lists,
    menu: lists.menu?.filter(({ to }) => isGood(to)) ?? null,
    links: lists.links.filter(({ url }) => isGood(url)),
  })
  const { notice, successor, english } = config
  return {
    ...goodLists(config),
    english: english && goodLists(english),
    notice: notice?.to != null && !isGood(notice.to) ? { ...notice, to: null } : notice,
    successor: successor !== null && isGood(successor.url) ? successor : null,
  }
}
