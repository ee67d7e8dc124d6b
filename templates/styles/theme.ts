import { contrast } from '../../scripts/content/contrast.ts'
import { type Hsl, hexOf, hslOf } from './hsl.ts'
import { footInk, type Palette, palette, strongPalette } from './palette.ts'

/** The colours that follow from a site's accent, for one scheme. */
export interface AccentColours {
  readonly accent: string
  /** Ground of the foot of the page. */
  readonly foot: string
}

/** Contrast of the accent in the dark: above the 4.5 of WCAG 2.2, 1.4.3, because a strong colour glows there. */
const darkContrast = 5.5

/** Least contrast on the foot, whose print is small, and of the accent for who asks for contrast: WCAG 2.2, 1.4.6. */
const strongContrast = 7

const step = 0.01

/** Takes an accent `#rrggbb` that has enough contrast on light paper, returns what each scheme shows. */
export function accentColours(accent: string): Record<'light' | 'dark', AccentColours> {
  const { lightness } = hslOf(accent)
  return {
    light: { accent, foot: foot(accent, lightness * 0.68) },
    dark: { accent: lightened(accent), foot: foot(accent, lightness * 0.42) },
  }
}

/**
 * The style rules of a site's colours, in the layer `tokens`; to be put after `site.css`. The scheme and the contrast are the
 * device's, until a reader has chosen others: then the root says so in `data-tuy-chon`, whose words are those of the reading panel.
 */
export function themeCss(accent: string): string {
  const colours = accentColours(accent)
  const light = properties({ ...palette.light, ...colours.light, 'foot-ink': footInk })
  const dark = properties({ ...palette.dark, ...colours.dark })
  const strong = {
    light: properties({
      ...strongPalette.light,
      accent: readable(hslOf(accent), [palette.light.wash], strongContrast, 0),
    }),
    dark: properties({
      ...strongPalette.dark,
      accent: readable(hslOf(accent), [palette.dark.wash], strongContrast, 1),
    }),
  }
  return `@layer tokens {
:root { ${light} }
${inTheDark('', dark)}
:root[data-tuy-chon~="ro"] { ${strong.light} }
${inTheDark('[data-tuy-chon~="ro"]', strong.dark)}
@media (prefers-contrast: more) {
:root { ${strong.light} }
${inTheDark('', strong.dark)}
}
}
`
}

/** Rules for a dark room: by the device unless the reader wants it light, and by the reader. */
function inTheDark(condition: string, rules: string): string {
  const dark = `:root${condition}`
  return `@media (prefers-color-scheme: dark) { ${dark}:not([data-tuy-chon~="sang"]) { ${rules} } }
${dark}[data-tuy-chon~="toi"] { ${rules} }`
}

/** The same hue, lighter, until it can be read on every dark background. */
function lightened(accent: string): string {
  const { paper, card, wash }: Palette = palette.dark
  return readable(hslOf(accent), [paper, card, wash], darkContrast, 1)
}

function foot(accent: string, from: number): string {
  return readable({ ...hslOf(accent), lightness: from }, [footInk], strongContrast, 0)
}

/** The same hue, darker (towards 0) or lighter (towards 1) by small steps, until it has this contrast with every ground. */
function readable(from: Hsl, grounds: readonly string[], least: number, towards: 0 | 1): string {
  let { lightness } = from
  let colour = hexOf(from)
  while (lightness !== towards && grounds.some((ground) => contrast(colour, ground) < least)) {
    lightness = Math.min(1, Math.max(0, lightness + (towards === 1 ? step : -step)))
    colour = hexOf({ ...from, lightness })
  }
  return colour
}

function properties(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')
}
