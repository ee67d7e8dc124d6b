import { isSeq, parseDocument, Scalar } from 'yaml'

/** What `withdrawn.yaml` says of one address, as text. */
export interface WithdrawnEntry {
  readonly address: string
  /** `2025-06-01` */
  readonly date: string
  readonly reason: string | null
}

/**
 * The text of `withdrawn.yaml` with more entries at the end of its list; its comments and its order stay.
 * `text` is what it says now, which the gate has found to be right.
 */
export function addWithdrawn(text: string, entries: readonly WithdrawnEntry[]): string {
  const document = parseDocument(text)
  const list = document.get('withdrawn')
  if (!isSeq(list)) throw new TypeError('withdrawn.yaml has no list')
  list.flow = false
  for (const { address, date, reason } of entries) {
    const said = reason === null ? {} : { reason: inQuotes(reason) }
    list.add(document.createNode({ address, date, ...said }))
  }
  return document.toString({ lineWidth: 0 })
}

/** Whatever a reason says, it is read back as that text. */
function inQuotes(text: string): Scalar {
  const scalar = new Scalar(text)
  scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}
