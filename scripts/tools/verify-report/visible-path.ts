/** Control and format characters, blanks other than the space, and what has no meaning yet: none of it can be seen. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu

/** A text in which nothing is invisible, moves the cursor or turns the reading direction. */
export function visible(text: string): string {
  return text.replace(
    invisible,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  )
}

/** A path for people: one that begins or ends with a space stands in quotes. */
export function visiblePath(path: string): string {
  const shown = visible(path)
  return shown.trim() === shown ? shown : `"${shown}"`
}
