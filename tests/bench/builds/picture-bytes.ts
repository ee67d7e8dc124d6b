import { crc32 } from 'node:zlib'
import { pngOf } from '../../fixtures/tiny-files.ts'
import { seededNumbers } from '../search/seeded-articles.ts'

const width = 320
const height = 180

/** A small picture, another one for every name and the same every time: stripes whose colours the name chooses. */
export function pictureBytes(name: string): Uint8Array {
  const random = seededNumbers(crc32(name))
  const stripes = Array.from({ length: 16 }, () => [random(), random(), random()] as const)
  const row = 1 + width * 3
  const pixels = new Uint8Array(row * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const stripe = stripes[Math.floor((x + y) / 32) % stripes.length] ?? [0, 0, 0]
      stripe.forEach((share, colour) => {
        pixels[y * row + 1 + x * 3 + colour] = Math.floor(share * 255)
      })
    }
  }
  return pngOf({ width, height, colourType: 2 }, pixels)
}
