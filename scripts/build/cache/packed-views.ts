import type { Body } from '../../content/body.ts'
import { type BodyParts, bodyParts, keptBody } from './kept-body.ts'
import type { Apart } from './kept-page.ts'
import type { Place, Texts } from './texts.ts'

/** An entry of a list for another process: of a kept body it has only where the texts lie. */
interface PackedView {
  readonly packed: BodyParts
}

/** A text is no longer what it was; whoever knows the site must make these pages. */
export class TextDamaged extends Error {
  override readonly name = 'TextDamaged'
}

/** Also what came from another process. */
export const isTextDamaged = (error: unknown) =>
  error instanceof Error && error.name === 'TextDamaged'

export function packView(view: unknown): unknown {
  const { body } = view as { body?: Body }
  const packed = body && bodyParts(body)
  return packed ? { ...(view as object), body: null, packed } : view
}

/** The entry as it was. Throws TextDamaged. */
export function unpackView(view: unknown, texts: Texts): unknown {
  const { packed, ...rest } = view as Partial<PackedView>
  if (packed === undefined) return view
  const read = (place: Place) => {
    const text = texts.read(place)
    if (text === null) throw new TextDamaged(place[0])
    return text
  }
  // At once, so that nothing is written yet where one is damaged.
  const html = read(packed.html)
  const { headings }: Apart = JSON.parse(read(packed.apart))
  const body = keptBody(packed, {
    html: () => html,
    text: () => read(packed.text),
    headings: () => headings,
  })
  return { ...rest, body }
}
