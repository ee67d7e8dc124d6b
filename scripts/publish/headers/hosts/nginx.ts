import { contentTypes, feedTypes, textEndings } from '../content-types.ts'
import { headerTable, varyingNames, withScope } from '../header-table.ts'
import type { HostFiles } from '../host.ts'
import { decodedAddress, encodedAddress, pageOfGone } from '../site-address.ts'
import type { SiteFacts } from '../site-facts.ts'
import { quoted } from './quoted.ts'

/**
 * What nginx includes in the server block of the site, which says `root`. Everything stands in one location: a location with an
 * `add_header` of its own loses all those around it, and headers of the whole server would join those that the statistics
 * endpoint sends. Which files are for ever is therefore said by variables.
 */
export function nginx(facts: SiteFacts): HostFiles {
  const file = (brotli: boolean) =>
    `${[...head, ...assignments(facts, 'others'), ...site(facts, brotli)].join('\n')}\n`
  return {
    beside: {
      '.nginx.conf': file(false),
      ...(facts.compressed && { '.nginx-brotli.conf': file(true) }),
    },
  }
}

const head = [
  '# Written by a build of Cổng Tĩnh: do not edit. For nginx 1.18 or later. Root copies it, since whoever can write what nginx',
  '# includes can become root; then it stands in the server block of the site, after its root:',
  '#   root /srv/cong-tinh/current;',
  '#   include snippets/cong-tinh-site.conf;',
  '# When a build has changed it: copy it again, nginx -t && nginx -s reload',
  '',
]

/** The variable of a header that differs between answers: `$cong_tinh_cache_control`. */
function variableOf(name: string): string {
  return `$cong_tinh_${name.toLowerCase().replaceAll('-', '_')}`
}

/** Set anew for every request, also for the inner one that answers an error. */
function assignments(facts: SiteFacts, scope: 'assets' | 'others'): string[] {
  return withScope(headerTable(facts), scope).map(
    ({ name, value }) => `set ${variableOf(name)} ${quoted(value)};`,
  )
}

function site(facts: SiteFacts, brotli: boolean): string[] {
  const { compressed } = facts
  const place = (address: string) => quoted(decodedAddress(facts, address))
  // nginx knows by itself that pages have a charset, and complains of the repetition.
  const texts = textEndings
    .filter((ending) => ending !== 'html')
    .map((ending) => contentTypes[ending])
  const table = headerTable(facts)
  const varying = varyingNames(table)
  return [
    `location ${place('/')} {`,
    ...indented([
      ...withScope(table, 'all', 'others').map(({ name, value }) => {
        const word = varying.has(name) ? variableOf(name) : quoted(value)
        return `add_header ${name} ${word} always;`
      }),
      '',
      'index index.html;',
      'autoindex off;',
      'server_tokens off;',
      '# Behind a proxy nginx knows neither scheme nor port of the address that the visitor sees.',
      'absolute_redirect off;',
      ...(brotli
        ? [
            '# The module ngx_brotli finds nothing with disable_symlinks: it counts the end of a path wrong.',
          ]
        : [
            '# The root itself may be a link that is switched; nothing below it may.',
            'disable_symlinks on from=$document_root;',
          ]),
      `error_page 403 404 =404 ${place('/404.html')};`,
      '',
      'default_type application/octet-stream;',
      'types {',
      ...indented(Object.entries(contentTypes).map(([ending, type]) => `${type} ${ending};`)),
      '}',
      'charset utf-8;',
      `charset_types ${[...texts, ...Object.values(feedTypes)].join(' ')};`,
      ...(compressed ? ['gzip_static on;', 'gzip_vary on;'] : []),
      ...(brotli ? ['brotli_static on;'] : []),
      '',
      '# Nothing whose name begins with a dot, but what RFC 8615 puts there.',
      String.raw`location ~ /\.(?!well-known(?:/|$)) { return 404; }`,
      `location ${place('/assets/')} {`,
      ...indented(assignments(facts, 'assets')),
      '}',
      ...Object.entries(feedTypes).map(
        ([file, type]) =>
          `location ~ "/${file.replace('.', '\\.')}$" { types {} default_type ${type}; }`,
      ),
      '',
      ...facts.moved.map(
        ({ from, to }) =>
          `location = ${place(from)} { return 301 ${quoted(encodedAddress(facts, to))}; }`,
      ),
      ...facts.gone.map(
        ({ address }) =>
          `location = ${place(address)} { error_page 410 ${place(pageOfGone(facts, address))}; return 410; }`,
      ),
    ]),
    '}',
  ]
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `    ${line}`))
}
