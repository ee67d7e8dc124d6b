import type { Role } from '../role.ts'
import { jsonDepth } from './json-depth.ts'

/** An event as Plausible takes it, checked and cut to what is used here. */
export interface PageEvent {
  /** `pageview`, or another name that is not counted. */
  readonly name: string
  readonly url: URL
  /** The sites that it is for. */
  readonly domains: readonly string[]
  readonly referrer: string
  readonly role: Role
}

/** What is wrong, by the long name of the field. */
export type EventErrors = Readonly<Record<string, readonly string[]>>

/** Why a body is no event, in one word for the counters. */
export type EventFault =
  | 'bad-json'
  | 'deep-json'
  | 'bad-name'
  | 'bad-url'
  | 'data-url'
  | 'bad-domain'
  | 'long-props'

export type ParsedEvent =
  | { readonly event: PageEvent; readonly errors: null }
  | { readonly event: null; readonly errors: EventErrors; readonly fault: EventFault }

/** Plausible's limits: https://plausible.io/docs/events-api */
const limits = { name: 120, url: 2000, props: 30, propName: 300, propValue: 2000 }

/** An event has fields, and properties in it; whoever nests deeper tries what the parser bears. */
const mostDepth = 8

/**
 * Reads the body of an event by Plausible's rules: short or long names (`n` or `name`, `u` or `url`, `d` or `domain`,
 * `r` or `referrer`, `p`, `m`, `meta` or `props`); the domain may be a list with commas, and is the host of the address
 * where it is missing; the properties are an object or its JSON. Never throws.
 */
export function parseEvent(body: string): ParsedEvent {
  if (jsonDepth(body) > mostDepth) return wrong('deep-json', 'request', 'is nested too deep.')
  const fields = readObject(body)
  if (!fields) return wrong('bad-json', 'request', 'Unable to parse request body as json.')

  const name = fields.n ?? fields.name
  if (name === undefined || name === null || name === '')
    return wrong('bad-name', 'event_name', 'is required')
  if (typeof name !== 'string' || name.length > limits.name)
    return wrong('bad-name', 'event_name', 'is invalid')

  const address = fields.u ?? fields.url
  if (address === undefined || address === null || address === '')
    return wrong('bad-url', 'url', 'is required')
  if (typeof address !== 'string' || Buffer.byteLength(address) > limits.url)
    return wrong('bad-url', 'url', 'is invalid')
  const url = URL.parse(address)
  if (!url) return wrong('bad-url', 'url', 'is invalid')
  if (url.protocol === 'data:') return wrong('data-url', 'url', 'is invalid')

  const domain = fields.d ?? fields.domain ?? url.hostname.replace(/^www\./, '')
  if (typeof domain !== 'string') return wrong('bad-domain', 'domain', 'is invalid')
  const domains = domain.split(',').map((part) => part.trim().toLowerCase())

  const role = readRole(fields.p ?? fields.m ?? fields.meta ?? fields.props)
  if (!role) return wrong('long-props', 'props', 'keys and values are too long')

  const referrer = fields.r ?? fields.referrer
  return {
    event: {
      name,
      url,
      domains: [...new Set(domains)],
      referrer: typeof referrer === 'string' ? referrer.slice(0, limits.url) : '',
      role,
    },
    errors: null,
  }
}

/** The role among the properties; null when a property is longer than Plausible would take. */
function readRole(value: unknown): Role | null {
  const props = typeof value === 'string' ? readObject(value) : asObject(value)
  for (const [name, content] of Object.entries(props ?? {}).slice(0, limits.props)) {
    const text = typeof content === 'object' ? '' : String(content)
    if (Buffer.byteLength(name) > limits.propName) return null
    if (Buffer.byteLength(text) > limits.propValue) return null
  }
  return props?.role === 'member' ? 'member' : 'guest'
}

type Fields = Readonly<Record<string, unknown>>

function readObject(text: string): Fields | null {
  try {
    return jsonDepth(text) > mostDepth ? null : asObject(JSON.parse(text))
  } catch {
    return null
  }
}

function asObject(value: unknown): Fields | null {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Fields | null) : null
}

function wrong(fault: EventFault, field: string, message: string): ParsedEvent {
  return { event: null, errors: { [field]: [message] }, fault }
}
