import { toXml } from 'xast-util-to-xml'
import { type Result, x } from 'xastscript'
import { contentTypes, packedTypes, typeWithCharset } from '../content-types.ts'
import { type Header, headerTable, withScope } from '../header-table.ts'
import type { HostFiles } from '../host.ts'
import { encodedAddress } from '../site-address.ts'
import type { Moved, SiteFacts } from '../site-facts.ts'
import { asManyAsFit } from './as-many-as-fit.ts'

/**
 * `web.config` for IIS 8 or later, with what every IIS has: a section of a module that is not there, such as URL Rewrite, would
 * answer every request with 500. So redirects are those of the feature HTTP Redirection, which is passed over where it is not
 * installed, and a withdrawn address shows its page: 410 would need the other module.
 */
export function iis(facts: SiteFacts): HostFiles {
  const table = headerTable(facts)
  const parents = foldersWithPages(facts.files)
  const moved = facts.moved.filter(({ from }) => !parents.has(pathOf(from)))
  const site = x('system.webServer', [
    x('httpProtocol', [
      x('customHeaders', [
        x('remove', { name: 'X-Powered-By' }),
        ...headers(withScope(table, 'all', 'others')),
      ]),
    ]),
    x('staticContent', [clientCache(withScope(table, 'others')), ...mimeMaps(facts)]),
    x('defaultDocument', { enabled: 'true' }, [
      x('files', [x('clear'), x('add', { value: 'index.html' })]),
    ]),
    x('directoryBrowse', { enabled: 'false' }),
    x('httpErrors', { errorMode: 'Custom' }, ['403', '404'].flatMap(errorPage)),
    x('security', [x('requestFiltering', [x('hiddenSegments', hiddenNames.flatMap(hidden))])]),
  ])
  const assets = withScope(table, 'assets')
  const settings = [
    site,
    location('assets', [
      x('httpProtocol', [x('customHeaders', headers(assets))]),
      x('staticContent', [clientCache(assets)]),
    ]),
  ]
  const { text, kept } = asManyAsFit(moved, mostBytes, (list) =>
    xmlText([...settings, ...list.map((one) => redirect(facts, one))]),
  )
  return { inside: { 'web.config': text }, leftOut: facts.moved.length - kept }
}

/** Largest file that IIS reads without a change of the server's registry (MaxWebConfigFileSizeInKB). */
const mostBytes = 250 * 1024

/** Names that are no part of a site, should somebody put them there. */
const hiddenNames = ['.git', '.svn', '.env', '.htaccess', '.htpasswd']

type Element = Extract<Result, { type: 'element' }>

/** `/a/b/` is the folder `a/b` for a configuration that lies in the site's own. */
function pathOf(address: string): string {
  return address.replace(/^\/|\/$/g, '')
}

/** What is said of a path in this file holds for everything below it: these must not redirect. */
function foldersWithPages(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>()
  for (const file of files) {
    const parts = file.replace(/\/index\.html(?:\.br|\.gz)?$/, '').split('/')
    for (let length = 1; length < parts.length; length++)
      folders.add(parts.slice(0, length).join('/'))
  }
  return folders
}

function redirect(facts: SiteFacts, { from, to }: Moved): Element {
  return location(pathOf(from), [
    x('httpRedirect', {
      enabled: 'true',
      destination: encodedAddress(facts, to),
      exactDestination: 'true',
      httpResponseStatus: 'Permanent',
    }),
  ])
}

/** A line for each element: an administrator reads this. */
function xmlText(settings: readonly Element[]): string {
  const text = toXml(x(null, [x('configuration', [...settings])]), { closeEmptyElements: true })
  return `<?xml version="1.0" encoding="utf-8"?>\n${text.replaceAll('><', '>\n<')}\n`
}

function location(path: string, settings: readonly Element[]): Element {
  return x('location', { path }, [x('system.webServer', [...settings])])
}

/** Cache-Control is not among them: as a header of its own it would also go with errors. */
function headers(list: readonly Header[]): Element[] {
  return list
    .filter(({ name }) => name !== 'Cache-Control')
    .flatMap(({ name, value }) => [x('remove', { name }), x('add', { name, value })])
}

/** Cache-Control as IIS has it, which knows ages in days and the rest as text. */
function clientCache(list: readonly Header[]): Element {
  const value = list.find(({ name }) => name === 'Cache-Control')?.value ?? ''
  const seconds = Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0)
  if (seconds === 0) return x('clientCache', { cacheControlMode: 'DisableCache' })
  return x('clientCache', {
    cacheControlMode: 'UseMaxAge',
    cacheControlMaxAge: `${Math.round(seconds / 86_400)}.00:00:00`,
    cacheControlCustom: value.replace(/,? *max-age=\d+/, ''),
  })
}

/** A type that the server has already must go before it may come, or the server refuses the whole file. */
function mimeMaps({ compressed }: SiteFacts): Element[] {
  return Object.entries({ ...contentTypes, ...(compressed && packedTypes) }).flatMap(
    ([ending, type]) => {
      const fileExtension = `.${ending}`
      return [
        x('remove', { fileExtension }),
        x('mimeMap', { fileExtension, mimeType: typeWithCharset(ending, type) }),
      ]
    },
  )
}

function errorPage(statusCode: string): Element[] {
  return [
    x('remove', { statusCode, subStatusCode: '-1' }),
    x('error', { statusCode, subStatusCode: '-1', path: '404.html', responseMode: 'File' }),
  ]
}

function hidden(segment: string): Element[] {
  return [x('remove', { segment }), x('add', { segment })]
}
