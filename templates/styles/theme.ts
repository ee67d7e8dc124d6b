import { contrast } from '../../scripts/content/contrast.ts'
import { hexOf, hslOf } from './hsl.ts'
import { footInk, type Palette, palette } from './palette.ts'

/** The colours that follow from a site's accent, for one scheme. */
export interface AccentColours {
  readonly accent: string
  /** Ground of the foot of the page. */
  readonly foot: string
}

/** Contrast of the accent in the dark: above the 4.5 of WCAG 2.2, 1.4.3, because a strong colour glows there. */
const darkContrast = 5.5

/** Least contrast on the foot, whose print is small: WCAG 2.2, success criterion 1.4.6. */
const footContrast = 7

const step = 0.01

/** Takes an accent `#rrggbb` that has enough contrast on light paper, returns what each scheme shows. */
export function accentColours(accent: string): Record<'light' | 'dark', AccentColours> {
  const { lightness } = hslOf(accent)
  return {
    light: { accent, foot: foot(accent, lightness * 0.68) },
    dark: { accent: lightened(accent), foot: foot(accent, lightness * 0.42) },
  }
}

/** The style rules of a site's colours, in the layer `tokens`; to be put after `site.css`. */
export function themeCss(accent: string): string {
  const colours = accentColours(accent)
  const light = properties({ ...palette.light, ...colours.light, 'foot-ink': footInk })
  const dark = properties({ ...palette.dark, ...colours.dark })
  return `@layer tokens {
:root { ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
}
`
}

/** The same hue, lighter, until it can be read on every dark background. */
function lightened(accent: string): string {
  const { paper, card, wash }: Palette = palette.dark
  const hsl = hslOf(accent)
  let lightness = hsl.lightness
  let colour = accent
  while (lightness < 1 && [paper, card, wash].some((on) => contrast(colour, on) < darkContrast)) {
    lightness = Math.min(1, lightness + step)
    colour = hexOf({ ...hsl, lightness })
  }
  return colour
}

function foot(accent: string, from: number): string {
  const hsl = hslOf(accent)
  let lightness = from
  let colour = hexOf({ ...hsl, lightness })
  while (lightness > 0 && contrast(colour, footInk) < footContrast) {
    lightness = Math.max(0, lightness - step)
    colour = hexOf({ ...hsl, lightness })
  }
  return colour
}

function properties(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')
}
