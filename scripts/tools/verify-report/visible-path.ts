/** Control and format characters, blanks other than the space, and what has no meaning yet: none of it can be seen. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu

/**
 * A path for people: nothing in it is invisible, moves the cursor or turns the reading direction. One that begins or ends with a
 * space, or has nothing else, stands in quotes.
 */
export function visiblePath(path: string): string {
  const shown = path.replace(
    invisible,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  )
  return /^ | $|(^|\/) *(\/|$)(?!$)/.test(shown) ? `"${shown}"` : shown
}
