/** What the tools say, in one language. */
export interface ToolWords {
  readonly panel: PanelWords
  readonly aloud: AloudWords
}

export interface PanelWords {
  readonly title: string
  readonly size: string
  readonly smaller: string
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

export interface AloudWords {
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
