import { setImmediate } from 'node:timers/promises'
import { shareOut } from '../rendering/share-out.ts'
import type { PageText } from '../search-texts.ts'

/** Texts of one job: some hundredths of a second of work, so that nobody waits long for the last one. */
const together = 64

/** Who cuts texts, and keeps the cuts. */
export interface Cutters {
  here(texts: readonly PageText[]): void
  readonly there: readonly ((texts: readonly PageText[]) => Promise<void>)[]
}

/** Some neighbouring texts. */
interface Part {
  readonly texts: readonly PageText[]
  isCut: boolean
}

/**
 * Has texts cut by other processes while this one works with the first of them. What it gives waits until a text is cut, and cuts
 * meanwhile what nobody else has begun; it rejects with what another process threw. Texts are best waited for in their order.
 */
export function shareCutting(
  texts: readonly PageText[],
  { here, there }: Cutters,
): (text: PageText) => Promise<void> {
  const parts = partsOf(texts)
  const partOf = new Map(parts.flatMap((part) => part.texts.map((text) => [text, part] as const)))
  const rest = parts.values()
  // A helper has its next jobs while it waits for this process to hear of the last one.
  const performers = [...there, ...there, ...there].map(
    (perform) => (part: Part) => perform(part.texts),
  )
  const others = shareOut(rest, performers, (part) => {
    part.isCut = true
  })
  // Where one could not, nobody begins anything more, and who waits hears it.
  others.catch(() => rest.toArray())
  return async (text) => {
    const part = partOf.get(text)
    while (part !== undefined && !part.isCut) {
      const next = rest.next()
      if (next.done) await others
      else {
        here(next.value.texts)
        next.value.isCut = true
        // Other processes have told something meanwhile.
        await setImmediate()
      }
    }
  }
}

function partsOf(texts: readonly PageText[]): Part[] {
  return Array.from({ length: Math.ceil(texts.length / together) }, (_, part) => {
    const first = part * together
    return { texts: texts.slice(first, first + together), isCut: false }
  })
}
