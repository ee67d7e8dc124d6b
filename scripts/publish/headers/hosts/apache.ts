import { contentTypes, feedTypes, packedTypes, textEndings } from '../content-types.ts'
import { headerTable, withScope } from '../header-table.ts'
import type { HostFiles } from '../host.ts'
import { addressPattern, decodedAddress, encodedAddress, pageOfGone } from '../site-address.ts'
import type { SiteFacts } from '../site-facts.ts'
import { quoted } from './quoted.ts'

/**
 * `.htaccess` for Apache 2.4.26 or later. Nothing in it waits for its module to be there: without `mod_headers` or `mod_rewrite`
 * the server says so with 500 on the first visit, where a condition would send pages without headers and nobody would know.
 */
export function apache(facts: SiteFacts): HostFiles {
  const lines = [
    '# Written by a build of Cổng Tĩnh: do not edit. It needs AllowOverride All (or FileInfo, Indexes and Options), and the',
    '# modules alias, dir, headers, mime, rewrite and setenvif.',
    '',
    ...headerLines(facts),
    '',
    ...fileLines(facts),
    '',
    ...redirectLines(facts),
    '',
    'RewriteEngine On',
    '# A folder without a page is not there, rather than forbidden.',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    'RewriteRule ^ - [R=404,L]',
    ...(facts.compressed ? compressedLines() : []),
  ]
  return { inside: { '.htaccess': `${lines.join('\n')}\n` } }
}

/** Apache has two lists of headers, and what another part of it has put into the first is sent beside the second. */
function headerLines(facts: SiteFacts): string[] {
  const table = headerTable(facts)
  const everywhere = withScope(table, 'all', 'others')
  const assets = `"expr=%{REQUEST_URI} =~ m#^${addressPattern(decodedAddress(facts, '/assets/'))}# && %{REQUEST_STATUS} -in {'200', '206', '304'}"`
  return [
    ...everywhere.flatMap(({ name, value }) => [
      `Header onsuccess unset ${name}`,
      `Header always set ${name} ${quoted(value)}`,
    ]),
    ...withScope(table, 'assets').map(
      ({ name, value }) => `Header always set ${name} ${quoted(value)} ${assets}`,
    ),
    'Header always unset X-Powered-By',
  ]
}

function fileLines(facts: SiteFacts): string[] {
  const page = decodedAddress(facts, '/404.html')
  return [
    'Options -Indexes -FollowSymLinks +SymLinksIfOwnerMatch',
    'DirectoryIndex index.html',
    'DirectorySlash On',
    ...[403, 404].map((status) => `ErrorDocument ${status} ${page}`),
    '',
    ...Object.entries(contentTypes).map(([ending, type]) => `AddType ${type} .${ending}`),
    `AddCharset utf-8 ${textEndings.map((ending) => `.${ending}`).join(' ')}`,
    ...Object.entries(feedTypes).flatMap(([file, type]) => [
      `<FilesMatch "^${addressPattern(file)}$">`,
      `ForceType "${type}; charset=utf-8"`,
      '</FilesMatch>',
    ]),
  ]
}

function redirectLines(facts: SiteFacts): string[] {
  const only = (address: string) => `"^${addressPattern(decodedAddress(facts, address))}$"`
  return [
    '# Nothing whose name begins with a dot, but what RFC 8615 puts there.',
    String.raw`RedirectMatch 404 "/\.(?!well-known(?:/|$))"`,
    ...facts.moved.map(
      ({ from, to }) => `RedirectMatch 301 ${only(from)} ${quoted(encodedAddress(facts, to))}`,
    ),
    ...(facts.gone.length > 0 ? ['ErrorDocument 410 "/%{env:cong_tinh_page}"'] : []),
    ...facts.gone.flatMap(({ address }) => [
      `SetEnvIf Request_URI ${only(address)} cong_tinh_page=${decodedAddress(facts, pageOfGone(facts, address)).slice(1)}`,
      `RedirectMatch 410 ${only(address)}`,
    ]),
  ]
}

/**
 * A request for a text is answered with the packed file beside it, where the browser can unpack that. The rules run again for
 * that file, and then say what it is; asked for by its own name it is just a file.
 */
function compressedLines(): string[] {
  const types = [
    ...Object.entries(feedTypes).map(([file, type]) => [`(?:^|/)${addressPattern(file)}`, type]),
    ...textEndings.map((ending) => [`\\.${ending}`, contentTypes[ending]]),
  ]
  return [
    '',
    ...Object.entries(packedTypes).map(([ending, type]) => `AddType ${type} .${ending}`),
    ...forms.flatMap(([encoding, ending]) => [
      ...types.flatMap(([pattern, type]) => [
        `RewriteCond %{ENV:REDIRECT_cong_tinh_encoding} =${encoding}`,
        `RewriteRule "${pattern}\\.${ending}$" - [T=${type};charset=utf-8,E=no-gzip:1,E=no-brotli:1,L]`,
      ]),
      `Header set Content-Encoding ${encoding} "expr=reqenv('REDIRECT_cong_tinh_encoding') == '${encoding}'"`,
    ]),
    ...forms.flatMap(([encoding, ending]) => [
      `RewriteCond %{HTTP:Accept-Encoding} "(?:^|[\\s,])${encoding}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:[\\s,;]|$)"`,
      `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
      `RewriteRule "\\.(?:${textEndings.join('|')})$" "%{REQUEST_URI}.${ending}" [E=cong_tinh_encoding:${encoding},L]`,
    ]),
    'Header merge Vary Accept-Encoding',
  ]
}

const forms = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const
