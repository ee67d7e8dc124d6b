/**
 * A word in the double quotes that nginx, Caddy and Apache know. Throws for what would be more than text there: a quote, a
 * variable, a new line. Nothing of a site that comes into a configuration has any of these.
 */
export function quoted(word: string): string {
  if (!/^[^"\\$`{}\p{Cc}]*$/u.test(word)) throw new Error(`not for a configuration: ${word}`)
  return `"${word}"`
}
