/** Whether a section, given by its address, holds notices: then its articles are shown as leaves of a calendar. */
export function isNoticeSection(address: string): boolean {
  return /^\/(?:en\/)?(?:thong-bao|notices)\/$/.test(address)
}
