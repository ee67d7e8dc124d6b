import { hashOf } from './kept-pictures.ts'
import type { PictureOrder } from './picture-orders.ts'
import { recipe } from './recipe.ts'

/** Names what is ordered, without the place where it happens to lie. To look at a picture is to ask whether its forms are there. */
export function orderKey(order: PictureOrder): string {
  const kind = order.kind === 'look' ? 'forms' : order.kind
  const avif = order.kind === 'forms' && order.avif
  const what = order.kind === 'drawn' ? order : [order.source.type, order.source.sha256, avif]
  return hashOf(JSON.stringify([recipe, kind, what]))
}
