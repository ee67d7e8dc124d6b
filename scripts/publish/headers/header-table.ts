import { type Ahead, aheadAddress } from './ahead-rules.ts'
import { assetPolicy, contentPolicy } from './content-policy.ts'
import type { SiteFacts } from './site-facts.ts'

/**
 * Which answers have a header: all; those with a file of `/assets/`, whose names carry their content's hash; or all others:
 * pages, feeds, redirects, errors, also the error for a file that `/assets/` does not have.
 */
export type Scope = 'all' | 'assets' | 'others'

export interface Header {
  readonly name: string
  readonly value: string
  readonly scope: Scope
}

/** What a page of this site never asks for. Sharing, copying and reading aloud are not in it. */
const refusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Every header of the site's answers. All configurations of hosts are made from this table. */
export function headerTable(
  facts: Pick<SiteFacts, 'reaches' | 'scripts' | 'forms'> & Partial<Ahead>,
): Header[] {
  const ahead = aheadAddress(facts)
  return [
    { name: 'Content-Security-Policy', value: contentPolicy(facts), scope: 'others' },
    { name: 'Content-Security-Policy', value: assetPolicy, scope: 'assets' },
    // Two years. Not for sub-domains, where other systems of the same office may still be without TLS; and never preload, which
    // only the owner of the parent domain may decide. Browsers ignore it over plain http (RFC 6797, 8.1).
    all('Strict-Transport-Security', 'max-age=63072000'),
    all('X-Content-Type-Options', 'nosniff'),
    all('Referrer-Policy', 'strict-origin-when-cross-origin'),
    all('Cross-Origin-Opener-Policy', 'same-origin'),
    all('Permissions-Policy', refusedFeatures.map((feature) => `${feature}=()`).join(', ')),
    { name: 'Cross-Origin-Resource-Policy', value: 'same-origin', scope: 'others' },
    // The feeds carry pictures, and readers of feeds show them on pages of other origins.
    { name: 'Cross-Origin-Resource-Policy', value: 'cross-origin', scope: 'assets' },
    // As a header, because in the page it would be an inline script. https://html.spec.whatwg.org/multipage/speculative-loading.html
    ...(ahead ? [all('Speculation-Rules', `"${ahead}"`)] : []),
    { name: 'Cache-Control', value: 'no-cache', scope: 'others' },
    { name: 'Cache-Control', value: 'public, max-age=31536000, immutable', scope: 'assets' },
  ]
}

function all(name: string, value: string): Header {
  return { name, value, scope: 'all' }
}

/** The headers with one of these scopes. */
export function withScope(table: readonly Header[], ...scopes: readonly Scope[]): Header[] {
  return table.filter(({ scope }) => scopes.includes(scope))
}

/** Names of the headers that files of `/assets/` have with another value than all other answers. */
export function varyingNames(table: readonly Header[]): ReadonlySet<string> {
  const names = (scope: Scope) => new Set(withScope(table, scope).map(({ name }) => name))
  return names('assets').intersection(names('others'))
}

/** Headers as hosts with a JSON file want them. */
export function headersObject(headers: readonly Header[]): Record<string, string> {
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]))
}
