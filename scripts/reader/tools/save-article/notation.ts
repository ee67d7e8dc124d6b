/** How a kind of file writes what an article is made of. */
export interface Notation {
  readonly ending: string
  readonly type: string
  /** Words as they stand in a paragraph. */
  text(words: string): string
  heading(level: number, text: string): string
  strong(text: string): string
  emphasis(text: string): string
  struck(text: string): string
  code(text: string): string
  link(text: string, address: string): string
  picture(alt: string, address: string): string
  readonly lineBreak: string
  item(mark: string, lines: readonly string[]): string[]
  quote(line: string): string
  block(code: string): string
  table(rows: readonly (readonly string[])[]): string
  readonly rule: string
  call(note: string): string
  /** What stands before a note. */
  noteMark(number: number): string
}
