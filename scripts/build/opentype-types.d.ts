// opentype.js ships no types: this is the part of it that the project uses.
declare module 'opentype.js' {
  interface Path {
    toPathData(decimals: number): string
  }

  interface Glyph {
    readonly advanceWidth: number
    getPath(x: number, y: number, size: number): Path
  }

  export interface Font {
    readonly unitsPerEm: number
    charToGlyphIndex(character: string): number
    charToGlyph(character: string): Glyph
  }

  const opentype: { parse(bytes: ArrayBuffer): Font }
  export default opentype
}
