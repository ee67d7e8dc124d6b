import type { MakePictures } from './picture-orders.ts'

/** How many pictures a build made, and how many it found made. */
export interface PictureCounts {
  made: number
  kept: number
}

/** The same function, counting what it makes. */
export function countPictures(make: MakePictures): { make: MakePictures; counts: PictureCounts } {
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
