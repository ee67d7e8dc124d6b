import { headerTable, type Scope, withScope } from '../headers/header-table.ts'
import type { SiteFacts } from '../headers/site-facts.ts'
import { widerThan, wordsOf } from './policy-width.ts'

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
  'X-Content-Type-Options': unless((value, own) => firstOf(value, ',').toLowerCase() === own),
  'Referrer-Policy': unless((value) => {
    const last = value
      .split(',')
      .map((one) => wordsOf(one).join(' ').toLowerCase())
      .findLast((one) => referrerPolicies.includes(one))
    return last !== undefined && discreet.includes(last)
  }),
  'Cross-Origin-Opener-Policy': unless((value, own) => firstOf(value, ';') === own),
  'Cross-Origin-Resource-Policy': unless((value, own) => {
    const place = sharing.indexOf(wordsOf(value).join(' '))
    return place !== -1 && place <= sharing.indexOf(own)
  }),
  'Permissions-Policy': unless((value, own) => features(own).isSubsetOf(features(value))),
}

/** What an answer says in a header, several of one name after each other; empty where it has none. */
export function headerValue(headers: AnswerHeaders, name: string): string {
  return [headers[name.toLowerCase()] ?? ''].flat().join(', ')
}

/**
 * Tells the headers in which an answer says less than the table of the site, or nothing. Pages may not have the policy of assets;
 * assets may have that of pages.
 */
export function weakHeaders(
  facts: Pick<SiteFacts, 'reaches' | 'scripts'>,
  isSecure: boolean,
): (headers: AnswerHeaders, scope: Exclude<Scope, 'all'>) => HeaderFault[] {
  const table = headerTable(facts).filter(
    ({ name }) => compares[name] && (isSecure || name !== 'Strict-Transport-Security'),
  )
  const rowsOf = (...scopes: Scope[]) =>
    Map.groupBy(withScope(table, ...scopes), ({ name }) => name)
  const own = { assets: rowsOf('all', 'assets', 'others'), others: rowsOf('all', 'others') }
  return (headers, scope) =>
    [...own[scope]].flatMap(([header, rows]): HeaderFault[] => {
      const value = headerValue(headers, header)
      if (value.trim() === '') return [{ kind: 'header-missing', header, value: '' }]
      const wider = rows.map((row) => compares[header]?.(value, row.value) ?? null)
      return wider.includes(null) ? [] : [{ kind: 'header-weak', header, value: wider[0] ?? '' }]
    })
}

function firstOf(value: string, separator: string): string {
  return wordsOf(value.split(separator)[0] ?? '').join(' ')
}

/**
 * Seconds; 0 where a browser would not take the header, which it does only when every directive is a name, or a name and a value
 * (https://www.rfc-editor.org/rfc/rfc6797#section-6.1). Of several such headers it takes the first.
 */
function maxAge(value: string): number {
  const directives = (value.split(',')[0] ?? '').split(';').map((one) => wordsOf(one).join(''))
  const forms = directives.map((one) => /^(?:([\w-]+)(?:=(?:"(\d*)"|([\w-]+)))?)?$/.exec(one))
  const ages = forms.filter((form) => form?.[1]?.toLowerCase() === 'max-age')
  const [, , quoted, plain] = ages[0] ?? []
  return forms.includes(null) || ages.length !== 1 ? 0 : Number(quoted ?? plain ?? 0) || 0
}

/** `camera=()`, `fullscreen=(self "https://x.vn")`, `usb=*`: https://www.w3.org/TR/permissions-policy/#structured-header-serialization */
const featureForm = /^([a-z*][a-z\d_.*-]*)=(\((?:[^()"]|"[^"]*")*\)|\*|self)$/

/** The features that nobody may use; none where a browser would pass over the header. Of a feature that stands twice the last counts. */
function features(value: string): Set<string> {
  const members = value.split(',').map((member) => featureForm.exec(wordsOf(member).join(' ')))
  const last = new Map(members.map((member) => [member?.[1] ?? '', member?.[2] ?? '']))
  const refused = [...last].filter(([, list]) => list.replaceAll(' ', '') === '()')
  return new Set(members.includes(null) ? [] : refused.map(([name]) => name))
}
