import type { PictureOrder, PictureResult } from './picture-orders.ts'

/** How many pictures a build made, and how many it found made. */
export interface PictureCounts {
  made: number
  kept: number
}

type Make = (orders: readonly PictureOrder[]) => Promise<readonly PictureResult[]>

/** The same function, counting what it makes. */
export function countPictures(make: Make): { make: Make; counts: PictureCounts } {
  const counts: PictureCounts = { made: 0, kept: 0 }
  return {
    counts,
    async make(orders) {
      const results = await make(orders)
      for (const result of results) {
        if ('forms' in result) counts[result.isNew ? 'made' : 'kept']++
      }
      return results
    },
  }
}
