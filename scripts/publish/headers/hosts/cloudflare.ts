import { headerTable, varyingNames } from '../header-table.ts'
import type { HostFiles } from '../host.ts'
import { encodedAddress } from '../site-address.ts'
import type { SiteFacts } from '../site-facts.ts'
import { headerLine, headerRules, headersFile } from './headers-file.ts'

/** Redirects without wildcards that one project may have: https://developers.cloudflare.com/pages/configuration/redirects/ */
const mostRedirects = 2000

/**
 * `_headers` and `_redirects` for Cloudflare Pages. A rule wins over a file, and knows no 410: a withdrawn address shows its
 * page. A header that two rules name would be sent with both values, so a rule first takes away (`! Name`) what a wider one gave.
 */
export function cloudflare(facts: SiteFacts): HostFiles {
  const at = (address: string) => encodedAddress(facts, address)
  const varying = varyingNames(headerTable(facts))
  const rules = facts.moved
    .slice(0, mostRedirects)
    .map(({ from, to }) => `${at(from)} ${at(to)} 301`)
  return {
    inside: {
      _headers: headersFile(
        headerRules(facts, (header) => [
          ...(varying.has(header.name) ? [`! ${header.name}`] : []),
          headerLine(header),
        ]),
      ),
      ...(rules.length > 0 && { _redirects: `${rules.join('\n')}\n` }),
    },
    leftOut: facts.moved.length - rules.length,
  }
}
