/** How far ahead a link is searched for, so that a text made of links does not take a second for each. */
const window = 2000

/**
 * Finds the lines of things inside one paragraph, heading or cell. The parser keeps no positions there,
 * so what the editor wrote is searched for in the source, in reading order.
 */
export class InlinePlace {
  readonly #content: string
  #cursor = 0
  #line: number

  /** Takes the source of the block and its first line, counted from 0. */
  constructor(content: string, firstLine: number) {
    this.#content = content
    this.#line = firstLine
  }

  /** Tells that the reader has come to a line break. */
  passBreak(): void {
    const next = this.#content.indexOf('\n', this.#cursor)
    if (next < 0) return
    this.#cursor = next + 1
    this.#line++
  }

  /** Line of the next place where `written` stands; where it cannot be found, the line read so far. */
  lineOf(written: string): number {
    const ahead = this.#content.slice(this.#cursor, this.#cursor + window + written.length)
    const at = ahead.indexOf(written)
    if (at < 0) return this.#line
    for (
      let next = ahead.indexOf('\n');
      next >= 0 && next < at;
      next = ahead.indexOf('\n', next + 1)
    ) {
      this.#line++
    }
    this.#cursor += at
    return this.#line
  }
}
