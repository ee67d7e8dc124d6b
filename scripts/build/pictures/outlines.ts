import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import opentype, { type Command, type Font } from 'opentype.js'

export type Weight = 400 | 700

/** Files of the font, each with some of the letters; those of Vietnamese stand in the first two. */
const parts = ['latin', 'vietnamese', 'latin-ext']
const fonts = new Map<Weight, readonly Font[]>()

/**
 * Text as outlines of a font that comes with the project: a picture of it has the same bytes on every machine, whatever fonts that
 * has. A letter that the font does not know is left out.
 */
export function outline(text: string, x: number, y: number, size: number, weight: Weight): string {
  let at = x
  let data = ''
  for (const character of text.normalize('NFC')) {
    const font = fontOf(character, weight)
    if (font === undefined) continue
    const glyph = font.charToGlyph(character)
    data += glyph.getPath(at, y, size).commands.map(pathData).join('')
    at += (glyph.advanceWidth * size) / font.unitsPerEm
  }
  return data
}

/** How wide a text is drawn. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let width = 0
  for (const character of text.normalize('NFC')) {
    const font = fontOf(character, weight)
    if (font) width += (font.charToGlyph(character).advanceWidth * size) / font.unitsPerEm
  }
  return width
}

/** Not with the package's own function, which writes NaN for what is nearly 0. */
function pathData({ type, x1, y1, x2, y2, x, y }: Command): string {
  const places = [x1, y1, x2, y2, x, y].filter((place) => place !== undefined)
  return type + places.map((place) => Math.round(place * 10) / 10).join(' ')
}

function fontOf(character: string, weight: Weight): Font | undefined {
  return fontsOf(weight).find((font) => font.charToGlyphIndex(character) > 0)
}

function fontsOf(weight: Weight): readonly Font[] {
  const known = fonts.get(weight)
  if (known) return known
  const read = parts.map((part) => {
    const name = `@fontsource/noto-serif/files/noto-serif-${part}-${weight}-normal.woff`
    return opentype.parse(
      new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(name)))).buffer,
    )
  })
  fonts.set(weight, read)
  return read
}
