import { decodePicture, isAnimated, open, readSource, whole } from './decode-picture.ts'
import type { NewForm } from './kept-pictures.ts'
import { makeForms } from './make-forms.ts'
import { cropForSharing, drawForSharing } from './make-share-picture.ts'
import type { PictureOrder, SourcePicture } from './picture-orders.ts'

/** Makes what was ordered. Throws PictureRefused, and what the disk throws. */
export function makePicture(order: PictureOrder): Promise<NewForm[]> {
  switch (order.kind) {
    case 'forms':
      return makeForms(order.source, order.avif)
    case 'crop':
      return cropForSharing(order.source)
    case 'drawn':
      return drawForSharing(order)
    case 'look':
      return look(order.source)
  }
}

/** Decodes all of it, as small as it goes. */
async function look(source: SourcePicture): Promise<[]> {
  const bytes = await readSource(source)
  if (await isAnimated(bytes)) await whole(() => open(bytes, true).raw().toBuffer())
  else await decodePicture(bytes, 8)
  return []
}
