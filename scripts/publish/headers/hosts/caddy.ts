import { contentTypes, feedTypes, typeWithCharset } from '../content-types.ts'
import { type Header, headerTable, withScope } from '../header-table.ts'
import type { HostFiles } from '../host.ts'
import { decodedAddress, encodedAddress, pageOfGone } from '../site-address.ts'
import type { SiteFacts } from '../site-facts.ts'
import { quoted } from './quoted.ts'

/**
 * What Caddy imports in the block of the site, after its `root`. The site stands in a `handle`, as the statistics' routes do, so
 * that each answers alone and no header is sent twice.
 */
export function caddy(facts: SiteFacts): HostFiles {
  return {
    beside: { '.Caddyfile': `${[...head, ...errors(facts), '', ...site(facts)].join('\n')}\n` },
  }
}

const head = [
  '# Written by a build of Cổng Tĩnh: do not edit. For Caddy 2.6 or later. An administrator copies it; then it stands in the block',
  '# of the site, after its root and in the place of its file_server and handle_errors:',
  '#   root * /srv/cong-tinh/current',
  '#   import cong-tinh-site.Caddyfile',
  '# When a build has changed it: copy it again, caddy reload',
  '',
]

/** Every error, also of the statistics' routes. */
function errors(facts: SiteFacts): string[] {
  const pages = facts.gone.map(({ address }) => [address, pageOfGone(facts, address)] as const)
  return routes('handle_errors', [
    ...headerLines(facts),
    '@page expression `{err.status_code} == 404 || {err.status_code} == 410`',
    ...routes('handle @page', [
      'header Content-Type "text/html; charset=utf-8"',
      ...block('map {path} {cong_tinh_page}', [
        ...pages.map(([address, page]) => `${path(facts, address)} ${path(facts, page)}`),
        `default ${path(facts, '/404.html')}`,
      ]),
      'rewrite * {cong_tinh_page}',
      ...fileServer(facts),
    ]),
    'respond "{err.status_code} {err.status_text}"',
  ])
}

/** Two paths in the matcher, since Caddy would put a block with one path before those of the statistics. */
function site(facts: SiteFacts): string[] {
  return [
    ...(facts.basePath === '/' ? [] : [`@cong_tinh path ${path(facts, '/')} ${path(facts, '/*')}`]),
    ...routes(facts.basePath === '/' ? 'handle' : 'handle @cong_tinh', siteLines(facts)),
  ]
}

function siteLines(facts: SiteFacts): string[] {
  const assets = withScope(headerTable(facts), 'assets')
  return [
    ...headerLines(facts),
    `@assets path ${path(facts, '/assets/*')}`,
    ...block('header @assets', assets.map(headerLine)),
    ...contentTypeLines(),
    '',
    '# Nothing whose name begins with a dot, but what RFC 8615 puts there.',
    ...block('@hidden', ['path */.*', 'not path_regexp ^/\\.well-known(/[^./][^/]*)*/?$']),
    'error @hidden 404',
    '# No file has this in its name, and Caddy 2.6 answers 500.',
    '@nul path_regexp \\x00',
    'error @nul 404',
    '',
    ...placeLines(facts),
    ...fileServer(facts),
  ]
}

function headerLines(facts: SiteFacts): string[] {
  return [
    ...block('header', withScope(headerTable(facts), 'all', 'others').map(headerLine)),
    // By itself, since a block that takes a header away waits until the answer is written, and would then undo what came later.
    'header -Server',
    ...(facts.compressed ? ['header ?Vary Accept-Encoding'] : []),
  ]
}

/** Caddy asks the machine that it runs on for types, where the list may be missing or old. Pages it knows by itself. */
function contentTypeLines(): string[] {
  const others = Object.entries(contentTypes).filter(([ending]) => ending !== 'html')
  return [
    ...others.map(([ending, type]) => [`*.${ending}`, typeWithCharset(ending, type)]),
    ...Object.entries(feedTypes).map(([file, type]) => [`*/${file}`, `${type}; charset=utf-8`]),
  ].flatMap(([pattern, type], index) => [
    `@type${index} path ${pattern}`,
    `header @type${index} Content-Type "${type}"`,
  ])
}

/** Addresses that have moved or are gone: one look into a table for each request, however many there are. */
function placeLines(facts: SiteFacts): string[] {
  const { moved, gone } = facts
  if (moved.length + gone.length === 0) return []
  return [
    ...block('map {path} {cong_tinh_status} {cong_tinh_place}', [
      ...moved.map(
        ({ from, to }) => `${path(facts, from)} 301 ${quoted(encodedAddress(facts, to))}`,
      ),
      ...gone.map(({ address }) => `${path(facts, address)} 410 -`),
      'default 200 -',
    ]),
    '@moved expression `{cong_tinh_status} == "301"`',
    'redir @moved {cong_tinh_place} 301',
    '@gone expression `{cong_tinh_status} == "410"`',
    'error @gone 410',
    '',
  ]
}

function fileServer({ compressed }: SiteFacts): string[] {
  return compressed ? block('file_server', ['precompressed br gzip']) : ['file_server']
}

function path(facts: SiteFacts, address: string): string {
  return quoted(decodedAddress(facts, address))
}

function headerLine({ name, value }: Header): string {
  return `${name} ${quoted(value)}`
}

/** A block whose lines work in the order in which they stand, not in Caddy's own. */
function routes(name: string, lines: readonly string[]): string[] {
  return block(name, block('route', lines))
}

function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => (line === '' ? '' : `\t${line}`)), '}']
}
