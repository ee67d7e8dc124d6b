// The process in which pictures are decoded and made. It has native code, which the process that makes pages must not have, and
// may write the cache of pictures and nothing else; see picture-maker.ts.
import { toFailed } from '../contained/failed.ts'
import { hashOf, KeptPictures } from './kept-pictures.ts'
import type { FromPictures, PictureOrder, PictureResult, ToPictures } from './picture-orders.ts'
import { PictureRefused } from './picture-refused.ts'
import { recipe } from './recipe.ts'

const say = (message: FromPictures) => process.send?.(message)
const [, , folder = '', rights] = process.argv
const kept = new KeptPictures(folder, rights === 'write')

async function follow({ order, afresh }: ToPictures): Promise<PictureResult> {
  const key = keyOf(order)
  const found = afresh ? null : await kept.find(key)
  if (found) return { forms: found, isNew: false }
  try {
    // Loaded when the first picture is made: a build that makes none does without.
    const { makePicture } = await import('./make-picture.ts')
    const made = await makePicture(order)
    return { forms: order.kind === 'look' ? [] : await kept.keep(key, made), isNew: true }
  } catch (error) {
    if (error instanceof PictureRefused) return { fault: error.fault }
    throw error
  }
}

/** What is ordered, without the place where it happens to lie. To look at a picture is to ask whether its forms are there. */
function keyOf(order: PictureOrder): string {
  const kind = order.kind === 'look' ? 'forms' : order.kind
  const avif = order.kind === 'forms' && order.avif
  const what = order.kind === 'drawn' ? order : [order.source.type, order.source.sha256, avif]
  return hashOf(JSON.stringify([recipe, kind, what]))
}

process.on('message', (order: ToPictures) => {
  follow(order).then(
    (result) => say({ kind: 'done', result }),
    (error) => say({ kind: 'failed', error: toFailed(error) }),
  )
})
// The build is gone: nobody wants pictures any more.
process.on('disconnect', () => process.exit(0))
say({ kind: 'ready' })
