import type { Article } from './article.ts'
import type { Content } from './content.ts'
import { hostName, hostOfAddress, isGovernment } from './host-name.ts'
import { Lookalikes } from './lookalike.ts'
import { newProblem, type Place } from './new-problem.ts'
import type { Problem } from './problem.ts'
import type { FindSpot } from './references.ts'
import { siteFile } from './settings-files.ts'
import type { SiteConfig } from './site-config.ts'

/** A link to another site that stands in a value of a front matter or of `site.yaml`. */
interface LinkInValue {
  readonly file: string
  readonly address: string
  readonly path: readonly (string | number)[]
}

/**
 * Links to other sites that look like one of the known ones, and where the site keeps a list of those (`hosts.yaml`)
 * links to any that is not in it. `hosts` is that list, or null where there is none. Sites of the state are always known.
 */
export function checkHosts(
  content: Content,
  hosts: ReadonlySet<string> | null,
  findSpot: FindSpot,
): Problem[] {
  const { config, articles, standingPages } = content
  const own = URL.canParse(config.url) ? [hostName(new URL(config.url).hostname)] : []
  const lookalikes = new Lookalikes([...own, ...(hosts ?? [])])
  const check = (
    file: string,
    host: string,
    place: () => Place,
    field: string | null = null,
  ): Problem[] => {
    const lookalike = lookalikes.of(host)
    if (lookalike !== null) {
      return [newProblem(file, place(), 'host-lookalike', { host, ...lookalike }, { field })]
    }
    const isKnown = hosts === null || hosts.has(host) || own.includes(host) || isGovernment(host)
    return isKnown ? [] : [newProblem(file, place(), 'host-unlisted', { host }, { field })]
  }
  return [
    ...[...articles, ...standingPages].flatMap(({ file, body }) =>
      body.externalLinks.flatMap(({ host, line }) =>
        check(file, host, () => ({ line, column: 1 })),
      ),
    ),
    ...[...linksOfSite(config), ...articles.flatMap(linkOfSource)].flatMap(
      ({ file, address, path }) => {
        const host = hostOfAddress(address)
        const place = (): Place => findSpot(file, path) ?? { line: 1, column: 1 }
        const field = path.filter((step) => typeof step === 'string').join('.')
        return host === null ? [] : check(file, host, place, field)
      },
    ),
  ]
}

function linksOfSite(config: SiteConfig): LinkInValue[] {
  const { menu, links, notice, successor, english, stateSearch } = config
  const inSite = (address: string, ...path: LinkInValue['path']) => ({
    file: siteFile,
    address,
    path,
  })
  return [
    ...(menu ?? []).map(({ to }, index) => inSite(to, 'menu', index, 'to')),
    ...links.map(({ url }, index) => inSite(url, 'links', index, 'url')),
    ...(english?.menu ?? []).map(({ to }, index) => inSite(to, 'english', 'menu', index, 'to')),
    ...(english?.links ?? []).map(({ url }, index) =>
      inSite(url, 'english', 'links', index, 'url'),
    ),
    ...(notice?.to ? [inSite(notice.to, 'notice', 'to')] : []),
    ...(successor ? [inSite(successor.url, 'successor', 'url')] : []),
    ...(stateSearch ? [inSite(stateSearch.url, 'stateSearch', 'url')] : []),
  ]
}

/** The source of an article is shown as text, but readers copy an address that stands there. */
function linkOfSource({ file, source }: Article): LinkInValue[] {
  return source === null ? [] : [{ file, address: source, path: ['source'] }]
}
