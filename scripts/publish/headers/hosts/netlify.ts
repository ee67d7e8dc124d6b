import type { HostFiles } from '../host.ts'
import { encodedAddress, pageOfGone } from '../site-address.ts'
import type { SiteFacts } from '../site-facts.ts'
import { headerLine, headerRules, headersFile } from './headers-file.ts'

/**
 * `_headers` and `_redirects` for Netlify (https://docs.netlify.com/manage/routing/headers/, …/redirects/redirect-options/).
 * A file of the site wins over a rule unless its status ends in `!`, and the pages of old addresses are such files.
 */
export function netlify(facts: SiteFacts): HostFiles {
  const at = (address: string) => encodedAddress(facts, address)
  const rules = [
    ...facts.moved.map(({ from, to }) => `${at(from)} ${at(to)} 301!`),
    ...facts.gone.map(({ address }) => `${at(address)} ${at(pageOfGone(facts, address))} 410!`),
  ]
  return {
    inside: {
      _headers: headersFile(headerRules(facts, (header) => [headerLine(header)])),
      ...(rules.length > 0 && { _redirects: `${rules.join('\n')}\n` }),
    },
  }
}
