/** What a build tells the worker of its site. Addresses are as a browser asks for them, with the base path and without the origin. */
export interface OfflineSettings {
  /** Hash of everything that was built: another one is another site. */
  readonly build: string
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
  readonly timeZone: string
  /** What pages load: style sheets, scripts, icon, logo. */
  readonly shell: readonly string[]
  /** The site's own language first. */
  readonly languages: readonly OfflineLanguage[]
}

export interface OfflineLanguage {
  readonly language: string
  readonly home: string
  /** The page for an address that is not kept. */
  readonly notKept: string
  readonly words: OfflineWords
}

/** What the worker puts into pages. */
export interface OfflineWords {
  /** `{time}` is when the copy was saved. */
  readonly saved: string
  readonly again: string
  /** Over the list of pages that are kept. */
  readonly readable: string
}

/** Every cache of the site begins so; sites below one origin know theirs apart. */
export function cachePrefix({ basePath }: Pick<OfflineSettings, 'basePath'>): string {
  return `cong-tinh ${basePath} `
}

/** The one cache of a build. */
export function cacheName(settings: Pick<OfflineSettings, 'basePath' | 'build'>): string {
  return cachePrefix(settings) + settings.build
}

/** What is kept as long as the build is, whatever was read. */
export function alwaysKept({ shell, languages }: OfflineSettings): string[] {
  return [...languages.flatMap(({ home, notKept }) => [home, notKept]), ...shell]
}

/** The language of an address. */
export function languageOf(settings: OfflineSettings, path: string): OfflineLanguage | undefined {
  const [own, ...others] = settings.languages
  return others.find(({ home }) => path.startsWith(home)) ?? own
}
