import { aheadAddress, aheadEnding } from '../ahead-rules.ts'
import { contentTypes, feedTypes } from '../content-types.ts'
import { type Header, headerTable, withScope } from '../header-table.ts'
import { encodedAddress } from '../site-address.ts'
import type { SiteFacts } from '../site-facts.ts'

/** Rules of a `_headers` file: a path, and the lines below it. */
export type HeaderRules = readonly (readonly [path: string, lines: readonly string[]])[]

/**
 * The table as rules. All rules that fit a path apply, and Netlify and Cloudflare Pages differ in what then becomes of a header
 * that two rules name: so `overriding` says how a rule takes the place of a wider one.
 * Both already send `max-age=0, must-revalidate` with pages; a Cache-Control of ours for everything would only be in the way.
 */
export function headerRules(
  facts: SiteFacts,
  overriding: (header: Header) => readonly string[],
): HeaderRules {
  const at = (address: string) => encodedAddress(facts, address)
  const table = headerTable(facts)
  const everywhere = withScope(table, 'all', 'others').filter(
    ({ name }) => name !== 'Cache-Control',
  )
  const ahead = aheadAddress(facts)
  return [
    [at('/*'), everywhere.map(headerLine)],
    [at('/assets/*'), withScope(table, 'assets').flatMap(overriding)],
    // They know no type by this ending.
    ...(ahead ? [[ahead, [`Content-Type: ${contentTypes[aheadEnding]}`]] as const] : []),
    ...Object.entries(feedTypes).flatMap(([file, type]): HeaderRules => {
      const line = `Content-Type: ${type}; charset=utf-8`
      return [
        [at(`/${file}`), [line]],
        [at(`/:section/${file}`), [line]],
      ]
    }),
  ]
}

/** `Name: value` */
export function headerLine({ name, value }: Header): string {
  return `${name}: ${value}`
}

/** The text of a `_headers` file. */
export function headersFile(rules: HeaderRules): string {
  return rules.map(([path, lines]) => `${[path, ...lines].join('\n  ')}\n`).join('')
}
