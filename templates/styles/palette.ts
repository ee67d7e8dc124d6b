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

/** What changes for a reader who asks for contrast; text has at least 7:1 on every background: WCAG 2.2, success criterion 1.4.6. */
export const strongPalette = {
  light: {
    paper: '#ffffff',
    card: '#ffffff',
    ink: '#000000',
    soft: '#2b2620',
    line: '#5d554c',
    gold: '#6b4f12',
  },
  dark: {
    paper: '#000000',
    card: '#000000',
    ink: '#ffffff',
    soft: '#e6ddd1',
    line: '#b9aea0',
    gold: '#e0b95f',
  },
} as const satisfies Record<'light' | 'dark', Partial<Palette>>
