/**
 * A word in the double quotes that nginx, Caddy and Apache know; a quote in it has a backslash before it for all three. Throws for
 * what would be more than text there: a backslash, a variable, a new line. Nothing of a site that comes into a configuration has any
 * of these.
 */
export function quoted(word: string): string {
  if (!/^[^\\$`{}\p{Cc}]*$/u.test(word)) throw new Error(`not for a configuration: ${word}`)
  return `"${word.replaceAll('"', '\\"')}"`
}
