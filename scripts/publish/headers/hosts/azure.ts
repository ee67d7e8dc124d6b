import { contentTypes, typeWithCharset } from '../content-types.ts'
import { headersObject, headerTable, withScope } from '../header-table.ts'
import type { HostFiles } from '../host.ts'
import { encodedAddress, pageOfGone } from '../site-address.ts'
import type { SiteFacts } from '../site-facts.ts'
import { asManyAsFit } from './as-many-as-fit.ts'

/** Largest configuration: https://learn.microsoft.com/azure/static-web-apps/configuration#restrictions */
const mostBytes = 20 * 1024

interface Route {
  readonly route: string
  readonly redirect?: string
  readonly rewrite?: string
  readonly statusCode?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** `staticwebapp.config.json` for Azure Static Web Apps. As many withdrawn and old addresses as its size leaves room for. */
export function azure(facts: SiteFacts): HostFiles {
  const at = (address: string) => encodedAddress(facts, address)
  const table = headerTable(facts)
  const gone = facts.gone.map(
    ({ address }): Route => ({
      route: at(address),
      rewrite: at(pageOfGone(facts, address)),
      statusCode: 410,
    }),
  )
  const moved = facts.moved.map(
    ({ from, to }): Route => ({ route: at(from), redirect: at(to), statusCode: 301 }),
  )
  const make = (addresses: readonly Route[]) => {
    const document = {
      // The first route that fits is the only one.
      routes: [
        ...addresses,
        { route: at('/assets/*'), headers: headersObject(withScope(table, 'assets')) },
      ],
      responseOverrides: { 404: { rewrite: at('/404.html') } },
      globalHeaders: headersObject(withScope(table, 'all', 'others')),
      mimeTypes: Object.fromEntries(
        Object.entries(contentTypes).map(([ending, type]) => [
          `.${ending}`,
          typeWithCharset(ending, type),
        ]),
      ),
      trailingSlash: 'always',
    }
    return `${JSON.stringify(document)}\n`
  }
  const addresses = [...gone, ...moved]
  const { text, kept } = asManyAsFit(addresses, mostBytes, make)
  return { inside: { 'staticwebapp.config.json': text }, leftOut: addresses.length - kept }
}
