import { encodedAddress } from './site-address.ts'
import type { SiteFacts } from './site-facts.ts'

export type Ahead = Pick<SiteFacts, 'basePath' | 'files'>

/** The ending of the file that says which pages a browser may fetch ahead. */
export const aheadEnding = 'speculationrules'

/** Where that file lies, as a header says it; null for a site without one. */
export function aheadAddress({ basePath = '/', files }: Partial<Ahead>): string | null {
  const path = files?.values().find((file) => file.endsWith(`.${aheadEnding}`))
  return path === undefined ? null : encodedAddress({ basePath }, `/${path}`)
}
