/** The lines of an item: its mark before the first, as many blanks before the others. */
export function indented(mark: string, lines: readonly string[]): string[] {
  const blank = ' '.repeat(mark.length + 1)
  return lines.map((line, index) => (index === 0 ? `${mark} ${line}` : line && blank + line))
}
