// The process in which pictures are decoded and made. It has native code, which the process that makes pages must not have, and
// may write the cache of pictures and nothing else; see picture-maker.ts.
import { toFailed } from '../contained/failed.ts'
import { KeptPictures } from './kept-pictures.ts'
import { makePicture } from './make-picture.ts'
import { orderKey } from './order-key.ts'
import type { FromPictures, PictureOrder, PictureResult } from './picture-orders.ts'
import { PictureRefused } from './picture-refused.ts'

/** Where the build is gone, this process goes too, and need not complain. */
const say = (message: FromPictures) => process.send?.(message, undefined, undefined, () => {})
const [, , folder = '', rights] = process.argv
const kept = new KeptPictures(folder, rights === 'write')

async function follow(order: PictureOrder): Promise<PictureResult> {
  try {
    const made = await makePicture(order)
    const forms = order.kind === 'look' ? [] : await kept.keep(orderKey(order), made)
    return { forms, isNew: true }
  } catch (error) {
    if (error instanceof PictureRefused) return { fault: error.fault }
    throw error
  }
}

process.on('message', (order: PictureOrder) => {
  follow(order).then(
    (result) => say({ kind: 'done', result }),
    (error) => say({ kind: 'failed', error: toFailed(error) }),
  )
})
// The build is gone: nobody wants pictures any more.
process.on('disconnect', () => process.exit(0))
say({ kind: 'ready' })
