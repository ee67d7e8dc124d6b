/** Deeper maps are no part of any schema here; the limit also ends a map that contains itself. */
const deepest = 3

/**
 * A map without the optional keys that were left empty (`summary:`), as forms and templates leave them:
 * an empty line means the same as no line. `required` names the keys whose emptiness is a problem: `image.alt`.
 */
export function withoutBlanks(
  data: Readonly<Record<string, unknown>>,
  required: ReadonlySet<string>,
  parent: readonly string[] = [],
): Record<string, unknown> {
  const below = (key: string, value: unknown): unknown =>
    isMap(value) && parent.length < deepest
      ? withoutBlanks(value, required, [...parent, key])
      : value
  const entries = Object.entries(data)
    .filter(([key, value]) => !isBlank(value) || required.has([...parent, key].join('.')))
    .map(([key, value]): [string, unknown] => [
      key,
      Array.isArray(value) ? value.map((item) => below(key, item)) : below(key, value),
    ])
  return Object.fromEntries(entries)
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
