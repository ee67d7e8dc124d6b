import type { BlockList } from 'node:net'
import { EnvironmentError } from './environment-error.ts'
import { readStore, type StoreEnvironment } from './store-environment.ts'
import { trustedProxies } from './trusted-proxies.ts'

/** What `npm run endpoint` is told by its environment. */
export interface EndpointEnvironment {
  readonly port: number
  readonly host: string
  readonly store: StoreEnvironment
  readonly sites: readonly {
    readonly domain: string
    readonly aliases: readonly string[]
    readonly baseline: number
    /** IANA name of the zone in which its days begin. */
    readonly zone: string
    /** File of the site's manifest or sitemap. */
    readonly pathsFile: string | null
  }[]
  readonly trustedProxies: BlockList
  /** Opens /metrics to other machines; null for none. */
  readonly metricsToken: string | null
}

const usualZone = 'Asia/Ho_Chi_Minh'

/** Reads the environment strictly: throws an EnvironmentError for the first variable that is missing or wrong. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): EndpointEnvironment {
  const read = (name: string) => variables[name]?.trim() ?? ''
  const list = (name: string) =>
    read(name) === ''
      ? []
      : read(name)
          .split(',')
          .map((part) => part.trim())

  const port = wholeNumber('PORT', read('PORT') || '8081', 65_535)
  const domains = list('SITE_DOMAIN').map((text) => hostName('SITE_DOMAIN', text))
  if (domains.length === 0)
    throw new EnvironmentError('Thiếu SITE_DOMAIN, ví dụ: SITE_DOMAIN=daikim.example.vn')
  if (new Set(domains).size < domains.length) {
    throw new EnvironmentError('SITE_DOMAIN nêu một trang hai lần.')
  }
  const baselines = forEachSite('BASELINE', list('BASELINE'), domains).map((text) =>
    text === '' ? 0 : wholeNumber('BASELINE', text, Number.MAX_SAFE_INTEGER),
  )
  const aliases = forEachSite('SITE_ALIASES', list('SITE_ALIASES'), domains).map((text) =>
    text
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => hostName('SITE_ALIASES', part)),
  )
  const zones = forEachSite('TIME_ZONE', list('TIME_ZONE'), domains).map(timeZone)
  const pathFiles = forEachSite('SITE_PATHS', list('SITE_PATHS'), domains)
  return {
    port,
    host: read('HOST') || '127.0.0.1',
    store: readStore(read, domains.length),
    sites: domains.map((domain, index) => ({
      domain,
      aliases: aliases[index] ?? [],
      baseline: baselines[index] ?? 0,
      zone: zones[index] ?? usualZone,
      pathsFile: pathFiles[index] || null,
    })),
    trustedProxies: readTrustedProxies(read('TRUSTED_PROXIES')),
    metricsToken: readMetricsToken(read('METRICS_TOKEN')),
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (value <= most) return value
  throw new EnvironmentError(`${name} phải là số nguyên từ 0 đến ${most}, không phải "${text}".`)
}

function hostName(name: string, text: string): string {
  const domain = text.toLowerCase()
  const isRight = domain.length <= 253 && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(domain)
  if (isRight) return domain
  throw new EnvironmentError(
    `${name} phải là tên miền, ví dụ daikim.example.vn, không phải "${text}".`,
  )
}

function timeZone(text: string): string {
  if (text === '') return usualZone
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return text
  } catch {
    throw new EnvironmentError(
      `TIME_ZONE phải là tên múi giờ như trong site.yaml, ví dụ Asia/Ho_Chi_Minh, không phải "${text}".`,
    )
  }
}

/** A list that says nothing, or one thing for each site in their order. */
function forEachSite(
  name: string,
  values: readonly string[],
  domains: readonly string[],
): readonly string[] {
  if (values.length === 0 || values.length === domains.length) return values
  throw new EnvironmentError(
    `${name} có ${values.length} giá trị nhưng SITE_DOMAIN có ${domains.length} trang: hãy ghi mỗi trang một giá trị, theo cùng thứ tự.`,
  )
}

function readTrustedProxies(list: string): BlockList {
  try {
    return trustedProxies(list)
  } catch (error) {
    const entry = error instanceof Error ? error.message : ''
    throw new EnvironmentError(
      `TRUSTED_PROXIES có "${entry}", không phải địa chỉ IP hay dải mạng (ví dụ 10.0.0.0/8).`,
    )
  }
}

/** A token that could be guessed is worse than none. */
function readMetricsToken(token: string): string | null {
  if (token === '') return null
  if (/^[!-~]{16,}$/.test(token)) return token
  throw new EnvironmentError('METRICS_TOKEN phải có ít nhất 16 ký tự ASCII, không có dấu cách.')
}
