import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { Place } from './new-problem.ts'
import type { YamlDocument } from './yaml-document.ts'

/** Keys and list indexes from the top: `['image', 'alt']`, `['tags', 0]`. */
export type KeyPath = readonly (string | number)[]

/** A key or a value as it stands in the file. */
export interface Spot extends Place {
  /** As written; of a text over several lines the first. */
  readonly written: string
  /** Its line with another text in its place, or null where it goes over several lines. */
  replaced(text: string): string | null
}

/** Where a key path stands; null where the file does not have it. */
export function locate(document: YamlDocument, path: KeyPath, part: 'key' | 'value'): Spot | null {
  let node: unknown = document.tree.contents
  let pair: Pair | null = null
  for (const step of path) {
    if (isMap(node)) {
      pair = node.items.find((item) => keyOf(item) === String(step)) ?? null
      node = pair?.value
    } else if (isSeq(node)) {
      pair = null
      node = node.items[Number(step)]
    } else return null
    if (pair === null && node === undefined) return null
  }
  const found = part === 'key' && pair !== null ? pair.key : node
  return isNode(found) ? spotOf(document, found) : null
}

/** The place of a key path, or of the nearest map around it, or the beginning of the file. */
export function locateNearest(document: YamlDocument | null, path: KeyPath): Place {
  for (let length = path.length; document !== null && length > 0; length--) {
    const spot = locate(document, path.slice(0, length), 'value')
    if (spot !== null && spot.written !== '') return spot
    const key = locate(document, path.slice(0, length), 'key')
    if (key !== null) return key
  }
  return { line: 1, column: 1 }
}

function keyOf(pair: Pair): string | null {
  return isScalar(pair.key) ? String(pair.key.value) : null
}

function spotOf(document: YamlDocument, node: Node): Spot {
  const [start = 0, last = start] = node.range ?? []
  // A map's range runs on to the next key.
  let end = last
  while (end > start && ' \t\n'.includes(document.text.charAt(end - 1))) end--
  const lineStart = document.text.lastIndexOf('\n', start - 1) + 1
  const nextLine = document.text.indexOf('\n', start)
  const lineEnd = nextLine < 0 ? document.text.length : nextLine
  const line = document.text.slice(lineStart, lineEnd)
  return {
    ...document.place(start),
    written: document.text.slice(start, Math.min(end, lineEnd)),
    replaced: (text) =>
      end > lineEnd ? null : line.slice(0, start - lineStart) + text + line.slice(end - lineStart),
  }
}
