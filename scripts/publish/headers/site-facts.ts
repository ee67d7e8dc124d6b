/** What the configuration of a host depends on: plain data of a built site. Addresses are site paths without the base path. */
export interface SiteFacts {
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
  /** Other origins that the scripts on the pages speak to. */
  readonly reaches: readonly string[]
  /** `sha256-…` of every script of the site, as its `integrity` says on the page. */
  readonly scripts: readonly string[]
  /** Other origins that a form of the site goes to. */
  readonly forms?: readonly string[]
  /** Whether a page plays sound or film of the site's own. */
  readonly plays?: boolean
  readonly moved: readonly Moved[]
  readonly gone: readonly Gone[]
  /** Paths of all files of the site. */
  readonly files: ReadonlySet<string>
  /** Whether `.gz` and `.br` lie beside the text files. */
  readonly compressed: boolean
}

/** An old address, and the page that it leads to. */
export interface Moved {
  readonly from: string
  readonly to: string
}

/** An address whose page was withdrawn. */
export interface Gone {
  readonly address: string
}
