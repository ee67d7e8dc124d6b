/** Colours of one scheme that do not depend on the site's accent; each is a custom property of that name. */
export interface Palette {
  readonly paper: string
  /** A little lighter than the paper, under the menu. */
  readonly card: string
  /** A little darker than the paper, under notices and table heads. */
  readonly wash: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  /** For rules and notices only. */
  readonly gold: string
  /** The dot that says that figures are fresh. */
  readonly fresh: string
}

export const palette = {
  light: {
    paper: '#fbf8f2',
    card: '#fffdf9',
    wash: '#f4ede1',
    ink: '#1f1b17',
    soft: '#5d554c',
    line: '#e2d9cb',
    gold: '#b08a3c',
    fresh: '#2f7d4f',
  },
  dark: {
    paper: '#171310',
    card: '#1d1814',
    wash: '#271f19',
    ink: '#efe7db',
    soft: '#b9aea0',
    line: '#3b322a',
    gold: '#b08a3c',
    fresh: '#6fbf8b',
  },
} as const satisfies Record<'light' | 'dark', Palette>

/** Text on the foot of the page, in both schemes. */
export const footInk = '#fbefe3'
