import { homeOf, isStandingPageFile, standingPagesFolder, topFolder } from './addresses.ts'
import type { Article } from './article.ts'
import type { Content } from './content.ts'
import { editions } from './english-config.ts'
import { Nearest } from './nearest.ts'
import { newFileProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import type { StandingPage } from './standing-page.ts'

type Page = Article | StandingPage

/**
 * Problems of the files in `content/en/`: a site without `english`, a folder that is none of the site, a section without
 * an English title, a page that has no counterpart in the site's own language. Those of site.yaml are told elsewhere.
 */
export function checkEnglish(content: Content): Problem[] {
  const { config, leftOut } = content
  const pages = [...content.articles, ...content.standingPages]
  const inEnglish = pages.filter(isInEnglish)
  if (inEnglish.length === 0) return []
  const [, english] = editions(config)
  if (english === undefined) {
    return inEnglish.map(({ file }) => newFileProblem(file, 'english-not-set-up', {}))
  }
  const counterparts = new Counterparts([...pages, ...leftOut].filter((page) => !isInEnglish(page)))
  const folders = [standingPagesFolder, ...config.sections.map(({ folder }) => folder)]
  const known = folders.map((folder) => english.home.slice(1) + folder)
  const titled = new Set(english.config.sections.map(({ folder }) => folder))
  return inEnglish.flatMap(({ file, address }): Problem[] => {
    const folder = topFolder(file)
    if (!known.includes(folder)) return [newFileProblem(file, 'english-folder', { folder, known })]
    const counterpart = address.slice(english.home.length - 1)
    const problems: Problem[] = []
    if (!isStandingPageFile(file) && !titled.has(folder)) {
      const args = { folder: folder.slice(english.home.length - 1) }
      problems.push(newFileProblem(file, 'english-section-untitled', args))
    }
    if (!counterparts.has(counterpart)) {
      const suggestion = counterparts.near(counterpart)
      const args = {
        address: counterpart,
        suggestion: suggestion && english.home.slice(1) + suggestion,
      }
      problems.push(newFileProblem(file, 'english-mirrors-nothing', args))
    }
    return problems
  })
}

/** Whether a page is one of `content/en/`. */
export function isInEnglish({ file }: Pick<Page, 'file'>): boolean {
  return homeOf(file) !== '/'
}

/** The pages that may have one in English. */
class Counterparts {
  readonly #byAddress: ReadonlyMap<string, Page>
  #nearest: Nearest | null = null

  constructor(pages: readonly Page[]) {
    this.#byAddress = new Map(pages.map((page) => [page.address, page]))
  }

  has(address: string): boolean {
    return this.#byAddress.has(address)
  }

  /** The file whose page was probably meant: one of the same name elsewhere, else the nearest. */
  near(address: string): string | null {
    const name = address.split('/').at(-2)
    this.#nearest ??= new Nearest(this.#byAddress.keys())
    const same = this.#byAddress.values().find(({ slug }) => slug === name)
    const found = same ?? this.#byAddress.get(this.#nearest.to(address) ?? '')
    return found?.file ?? null
  }
}
