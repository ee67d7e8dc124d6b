/** What the reading tools say. */
export interface ReadingWords {
  readonly panel: {
    readonly title: string
    readonly size: string
    readonly smaller: string
    /** The device's own size. */
    readonly usual: string
    readonly larger: string
    readonly ground: string
    readonly byDevice: string
    readonly light: string
    readonly dark: string
    readonly contrast: string
    readonly lines: string
    readonly short: string
    readonly medium: string
    readonly long: string
  }
  readonly aloud: {
    readonly listen: string
    readonly player: string
    readonly pause: string
    readonly goOn: string
    readonly stop: string
    readonly back: string
    readonly next: string
    readonly progress: string
    readonly failed: string
    readonly speed: string
    readonly speeds: {
      readonly slow: string
      readonly usual: string
      readonly fast: string
      readonly faster: string
    }
  }
  readonly tools: {
    readonly title: string
    readonly byMail: string
    readonly onFacebook: string
    readonly copy: string
    readonly copied: string
    /** Stands before the address. */
    readonly copyFailed: string
    readonly print: string
    readonly saveText: string
    readonly saveMarkdown: string
    readonly send: string
  }
  /** Name of the code that a telephone's camera reads from paper. */
  readonly addressCode: string
}
