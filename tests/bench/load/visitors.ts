import { browsers } from '../../statistics/browsers.ts'

/** The site that the visitors of a benchmark visit, and its pages. */
export const domain = 'daikim.example.vn'
const pageCount = 500
export const pages = Array.from({ length: pageCount }, (_, page) => `/tin-tuc/bai-${page}/`)

/** Pages that a visitor opens, and visitors at a time: views of one visitor lie apart by those of the others. */
const viewsEach = 3
const visitorsAtOnce = 1000

/** One in so many browsers is one that few others have: the browsers inside apps name the phone's model and their own version. */
const rareOneIn = 5
const rareKinds = 800

/** A page view as it reaches the endpoint through a proxy. */
export interface PageView {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The page view of that number. The visitors come from as many networks as a province's do, half of them by IPv6, and none sends too much. */
export function pageView(index: number): PageView {
  const round = Math.floor(index / (viewsEach * visitorsAtOnce))
  const visitor = round * visitorsAtOnce + (index % visitorsAtOnce)
  const address = addressOf(visitor)
  const u = `https://${domain}${pages[(index * 7) % pageCount]}`
  const p = JSON.stringify({ role: visitor % 50 === 0 ? 'member' : 'guest' })
  return {
    headers: {
      'user-agent': agentOf(visitor),
      accept: '*/*',
      'accept-language': 'vi-VN,vi;q=0.9,en;q=0.8',
      'accept-encoding': 'gzip, deflate, br, zstd',
      'content-type': 'text/plain',
      origin: `https://${domain}`,
      referer: `https://${domain}/`,
      'x-forwarded-for': address,
    },
    body: JSON.stringify({ n: 'pageview', u, d: domain, r: null, w: 412, h: 0, p }),
  }
}

function addressOf(visitor: number): string {
  const [high, middle, low] = [(visitor >> 16) & 255, (visitor >> 8) & 255, visitor & 255]
  const isNewer = visitor % 2 === 1
  return isNewer
    ? `2001:ee0:${(visitor & 0xffff).toString(16)}:${high}::${middle}`
    : `${100 + (high % 100)}.${middle}.${low}.7`
}

function agentOf(visitor: number): string {
  const agent = browsers[visitor % browsers.length] ?? ''
  if (visitor % rareOneIn > 0) return agent
  return `${agent} App/${Math.floor(visitor / rareOneIn) % rareKinds}`
}
