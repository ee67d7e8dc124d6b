import type { MenuEntry } from '../content/site-config.ts'
import type { MenuItem, PageLink } from './site.ts'

/**
 * The menu of `site.yaml`, or where it has none the sections and then the standing pages, both in their own order.
 * Entries that name one of the `unpublished` addresses are left out.
 */
export function menuItems(
  menu: readonly MenuEntry[] | null,
  sections: readonly PageLink[],
  standingPages: readonly PageLink[],
  unpublished: ReadonlySet<string>,
): MenuItem[] {
  if (menu === null) {
    return [...sections, ...standingPages].map(({ title, address }) => ({
      title,
      to: address,
      external: false,
    }))
  }
  return menu
    .filter(({ to }) => !unpublished.has(to))
    .map(({ title, to }) => ({ title, to, external: !to.startsWith('/') }))
}
