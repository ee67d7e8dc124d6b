/** A text with its `{names}` replaced. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (found, name) => values[name] ?? found)
}
