import { headerTable, type Scope, withScope } from '../headers/header-table.ts'
import type { SiteFacts } from '../headers/site-facts.ts'
import { widerThan } from './policy-width.ts'

/** The headers of an answer, by their names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** A header that does not say what the site's own says. */
export interface HeaderFault {
  readonly kind: 'header-missing' | 'header-weak'
  readonly header: string
  /** What is too much; empty where nothing is. */
  readonly value: string
}

/** What of a value allows more than ours; null where nothing does. */
type Compare = (value: string, own: string) => string | null

const unless =
  (isKept: (value: string, own: string) => boolean): Compare =>
  (value, own) =>
    isKept(value, own) ? null : value

/** Least first: https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header */
const sharing = ['same-origin', 'same-site', 'cross-origin']
/** Those of https://www.w3.org/TR/referrer-policy/#referrer-policies that tell others no more than ours does. */
const discreet = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']
const referrerPolicies = [
  ...discreet,
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'unsafe-url',
]
/** A year, which is what lists of such sites ask for: https://hstspreload.org/. Who operates the host may begin with less than ours. */
const shortestAge = 31_536_000

/** How a host may differ from the table: it may be stricter. `Cache-Control` is not among these; many hosts have their own. */
const compares: Readonly<Record<string, Compare>> = {
  'Content-Security-Policy': widerThan,
  'Strict-Transport-Security': unless((value) => maxAge(value) >= shortestAge),
  'X-Content-Type-Options': unless((value, own) => firstOf(value, ',') === own),
  'Referrer-Policy': unless((value) => {
    const last = value
      .toLowerCase()
      .split(/[\s,]+/)
      .findLast((one) => referrerPolicies.includes(one))
    return last !== undefined && discreet.includes(last)
  }),
  'Cross-Origin-Opener-Policy': unless((value, own) => firstOf(value, ';') === own),
  'Cross-Origin-Resource-Policy': unless((value, own) => {
    const place = sharing.indexOf(value.trim().toLowerCase())
    return place !== -1 && place <= sharing.indexOf(own)
  }),
  'Permissions-Policy': unless((value, own) => features(own).isSubsetOf(features(value))),
}

/** The headers in which an answer says less than the table of the site, or nothing. Pages may not have the policy of assets; assets may have that of pages. */
export function weakHeaders(
  headers: AnswerHeaders,
  scope: Exclude<Scope, 'all'>,
  facts: Pick<SiteFacts, 'reaches' | 'scripts'>,
  isSecure: boolean,
): HeaderFault[] {
  const table = headerTable(facts)
  const own = Map.groupBy(
    withScope(table, 'all', ...(scope === 'assets' ? (['assets', 'others'] as const) : [scope])),
    ({ name }) => name,
  )
  return [...own].flatMap(([header, rows]): HeaderFault[] => {
    const compare = compares[header]
    if (!compare || (header === 'Strict-Transport-Security' && !isSecure)) return []
    const value = [headers[header.toLowerCase()] ?? ''].flat().join(', ')
    if (value.trim() === '') return [{ kind: 'header-missing', header, value: '' }]
    const wider = rows.map((row) => compare(value, row.value))
    return wider.includes(null) ? [] : [{ kind: 'header-weak', header, value: wider[0] ?? '' }]
  })
}

function firstOf(value: string, separator: string): string {
  return (value.split(separator)[0] ?? '').trim().toLowerCase()
}

/** Of several such headers a browser takes the first. */
function maxAge(value: string): number {
  return Number(/(?:^|;)\s*max-age\s*=\s*"?(\d{1,12})/i.exec(value.split(',')[0] ?? '')?.[1] ?? 0)
}

/** The features that nobody may use. Of a feature that stands twice the last counts. */
function features(value: string): Set<string> {
  const members = value.split(',').map((member) => member.trim().split('='))
  const last = new Map(members.map(([name = '', list = '']) => [name, list.replaceAll(/\s/g, '')]))
  return new Set([...last].flatMap(([name, list]) => (list === '()' ? [name] : [])))
}
