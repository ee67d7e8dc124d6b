import type { Article } from './article.ts'
import type { ExternalLink } from './body.ts'
import type { Content } from './content.ts'
import { hostOfUrl, hostsInText, isGovernment } from './host-name.ts'
import { Lookalikes } from './lookalike.ts'
import { newProblem, type Place } from './new-problem.ts'
import type { Problem } from './problem.ts'
import type { FindSpot } from './references.ts'
import { siteFile } from './settings-files.ts'
import type { SiteConfig } from './site-config.ts'
import type { StandingPage } from './standing-page.ts'

/** A text of a front matter or of `site.yaml` in which addresses of other sites may stand; or that is one. */
interface TextInValue {
  readonly file: string
  readonly text: string
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
  const own = URL.canParse(config.url) ? [hostOfUrl(new URL(config.url))] : []
  const lookalikes = new Lookalikes([...own, ...(hosts ?? [])])
  const check = (
    file: string,
    { kind, host }: Pick<ExternalLink, 'kind' | 'host'>,
    place: () => Place,
    field: string | null = null,
  ): Problem[] => {
    const lookalike = lookalikes.of(host)
    if (lookalike !== null) {
      return [newProblem(file, place(), 'host-lookalike', { host, ...lookalike }, { field })]
    }
    const isKnown =
      hosts === null ||
      kind === 'mailbox' ||
      hosts.has(host) ||
      own.includes(host) ||
      isGovernment(host)
    return isKnown ? [] : [newProblem(file, place(), 'host-unlisted', { host }, { field })]
  }
  return [
    ...[...articles, ...standingPages].flatMap(({ file, body }) =>
      body.externalLinks.flatMap((link) =>
        check(file, link, () => ({ line: link.line, column: 1 })),
      ),
    ),
    ...[...textsOfSite(config), ...[...articles, ...standingPages].flatMap(textsOfPage)].flatMap(
      ({ file, text, path }) => {
        const found = new Set(hostsInText(text))
        const place = (): Place => findSpot(file, path) ?? { line: 1, column: 1 }
        const field = path.filter((step) => typeof step === 'string').join('.')
        return [...found].flatMap((host) => check(file, { kind: 'site', host }, place, field))
      },
    ),
  ]
}

function textsOfSite(config: SiteConfig): TextInValue[] {
  const { menu, links, notice, successor, english, stateSearch } = config
  const inSite = (text: string, ...path: TextInValue['path']) => ({
    file: siteFile,
    text,
    path,
  })
  return [
    ...(menu ?? []).map(({ to }, index) => inSite(to, 'menu', index, 'to')),
    ...links.map(({ url }, index) => inSite(url, 'links', index, 'url')),
    ...(english?.menu ?? []).map(({ to }, index) => inSite(to, 'english', 'menu', index, 'to')),
    ...(english?.links ?? []).map(({ url }, index) =>
      inSite(url, 'english', 'links', index, 'url'),
    ),
    ...(notice ? [inSite(notice.text, 'notice', 'text')] : []),
    ...(notice?.to ? [inSite(notice.to, 'notice', 'to')] : []),
    ...(successor ? [inSite(successor.url, 'successor', 'url')] : []),
    ...(stateSearch ? [inSite(stateSearch.url, 'stateSearch', 'url')] : []),
  ]
}

/** They are shown as texts, but readers copy an address that stands there. */
function textsOfPage(page: Article | StandingPage): TextInValue[] {
  const { author, source, image } = page.kind === 'article' ? page : {}
  const texts: [string | null | undefined, ...(string | number)[]][] = [
    [page.title, 'title'],
    [page.summary, 'summary'],
    [author, 'author'],
    [source, 'source'],
    [image?.alt, 'image', 'alt'],
    [image?.caption, 'image', 'caption'],
  ]
  return texts.flatMap(([text, ...path]) => (text ? [{ file: page.file, text, path }] : []))
}
