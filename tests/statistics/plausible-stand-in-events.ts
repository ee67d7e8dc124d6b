import type { StandInSite } from './plausible-stand-in.ts'

/** An event that was counted for one site. */
export interface StandInEvent {
  readonly site: string
  readonly at: number
  readonly name: string
  readonly hostname: string
  readonly path: string
  readonly props: Readonly<Record<string, string>>
  /** Whose it is, and which of the visitor's visits it belongs to. */
  readonly visitor: string
  readonly visit: number
}

export interface StandInEvents {
  readonly all: readonly StandInEvent[]
  take(
    request: Request,
    socket: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response>
}

type Fields = Readonly<Record<string, unknown>>

const idle = 30 * 60_000
const day = 86_400_000

/** Takes events as `POST /api/event` does: visits end after 30 idle minutes, visitors are told apart by day, site, address and agent. */
export function standInEvents({
  sites,
  clock,
}: {
  readonly sites: readonly StandInSite[]
  readonly clock: () => number
}): StandInEvents {
  const all: StandInEvent[] = []
  const visits = new Map<string, { visitor: string; visit: number; last: number }>()
  let count = 0

  /** The visit under way of a visitor, also when the salt of the day has changed since it began; else a new one. */
  function visitOf(who: string, at: number) {
    const salt = Math.floor(at / day)
    const known = visits.get(`${salt} ${who}`) ?? visits.get(`${salt - 1} ${who}`)
    const visit =
      known && at - known.last <= idle
        ? known
        : { visitor: `${salt} ${who}`, visit: ++count, last: at }
    visit.last = at
    visits.set(`${salt} ${who}`, visit)
    return visit
  }

  return {
    all,
    async take(request, socket, headers) {
      const fields = readFields(await request.text())
      const errors = fields
        ? errorsOf(fields)
        : { request: ['Unable to parse request body as json.'] }
      if (!fields || Object.keys(errors).length > 0) {
        return Response.json({ errors }, { status: 400, headers })
      }
      const agent = request.headers.get('user-agent') ?? ''
      const url = new URL(String(fields.u ?? fields.url))
      const named = fields.d ?? fields.domain ?? url.hostname.replace(/^www\./, '')
      const domains = String(named)
        .split(',')
        .map((domain) => domain.trim())
      const name = String(fields.n ?? fields.name)
      let dropped = 0
      for (const domain of domains) {
        const site = sites.find((known) => known.domain === domain)
        if (!site || /bot|crawl|spider|HeadlessChrome/i.test(agent)) {
          dropped++
          continue
        }
        const at = clock()
        const who = JSON.stringify([domain, addressOf(request, socket), agent])
        const { visitor, visit } = visitOf(who, at)
        const hostname = url.hostname.replace(/^www\./, '')
        const path = decodeURI(url.pathname)
        const props = readProps(fields)
        all.push({ site: domain, at, name, hostname, path, props, visitor, visit })
      }
      return new Response('ok', {
        status: 202,
        headers: { ...headers, ...(dropped > 0 && { 'x-plausible-dropped': String(dropped) }) },
      })
    },
  }
}

/** In the order in which Plausible believes the headers; of `X-Forwarded-For`, the first. */
function addressOf({ headers }: Request, socket: string): string {
  return (
    headers.get('x-plausible-ip') ??
    headers.get('cf-connecting-ip') ??
    headers.get('b-forwarded-for') ??
    headers.get('x-forwarded-for')?.split(',')[0]?.trim() ??
    socket
  )
}

function errorsOf(fields: Fields): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  const name = fields.n ?? fields.name
  const url = fields.u ?? fields.url
  if (!name) errors.event_name = ["can't be blank"]
  else if (typeof name !== 'string' || name.length > 120) errors.event_name = ['is invalid']
  else if (name === 'engagement' && fields.sd === undefined && fields.e === undefined)
    errors.event_name = ['engagement needs sd or e']
  if (!url) errors.url = ['is required']
  else if (
    typeof url !== 'string' ||
    url.length > 2000 ||
    !URL.canParse(url) ||
    url.startsWith('data:')
  )
    errors.url = ['is invalid']
  for (const [key, value] of Object.entries(readProps(fields))) {
    if (Buffer.byteLength(key) > 300 || Buffer.byteLength(value) > 2000)
      errors.props = ['keys should have at most 300 bytes and values at most 2000 bytes']
  }
  return errors
}

/** Properties as an object or its JSON, the first 30, scalars as text; what is no scalar is left out. */
function readProps(fields: Fields): Record<string, string> {
  const given = fields.p ?? fields.m ?? fields.meta ?? fields.props
  const props = typeof given === 'string' ? readFields(given) : Object(given)
  return Object.fromEntries(
    Object.entries<unknown>(props ?? {})
      .slice(0, 30)
      .filter(([, value]) => value !== null && value !== '' && typeof value !== 'object')
      .map(([key, value]) => [key, String(value)]),
  )
}

function readFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value) ? (value as Fields | null) : null
  } catch {
    return null
  }
}
