import type { Problem } from './problem.ts'
import { siteFile } from './read-site-file.ts'
import type { SiteConfig } from './site-config.ts'

/** The configuration without menu entries and the notice's link that lead nowhere, as `problems` say. */
export function withoutBrokenLinks(config: SiteConfig, problems: readonly Problem[]): SiteConfig {
  const broken = new Set(
    problems.flatMap(({ file, code, args }) =>
      file === siteFile && code === 'link-broken' && 'written' in args ? [args.written] : [],
    ),
  )
  const { menu, notice } = config
  return {
    ...config,
    menu: menu === null ? null : menu.filter(({ to }) => !broken.has(to)),
    notice: notice?.to != null && broken.has(notice.to) ? { ...notice, to: null } : notice,
  }
}
