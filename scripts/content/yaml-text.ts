/** A text in double quotes, as YAML reads it back unchanged. */
export function quoted(text: string): string {
  return `"${text.trim().replace(/[\\"]/g, '\\$&')}"`
}

/** A text as an item of `[…]`: plain where every YAML reader takes it as that text, else in double quotes. */
export function listItem(text: string): string {
  const plain =
    /^\p{L}[\p{L}\p{N} ()./–-]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return plain ? text : quoted(text)
}

/** Several texts as `[a, b]`. */
export function listOfTexts(texts: readonly string[]): string {
  return `[${texts.map(listItem).join(', ')}]`
}
