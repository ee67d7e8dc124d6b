// opentype.js ships no types: this is the part of it that the project uses.
declare module 'opentype.js' {
  /** A step of an outline; each kind has the coordinates of its letter in SVG, in this order. */
  export interface Command {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z'
    readonly x1?: number
    readonly y1?: number
    readonly x2?: number
    readonly y2?: number
    readonly x?: number
    readonly y?: number
  }

  interface Path {
    readonly commands: readonly Command[]
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
