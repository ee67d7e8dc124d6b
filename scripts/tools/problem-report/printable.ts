/** Control characters and marks that turn the reading direction. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * A message for a terminal or a log: what an editor wrote is quoted in it, and must neither move the cursor
 * nor begin a line that a build server could take for a command.
 */
export function printable(text: string): string {
  return text.replace(unprintable, ' ')
}
