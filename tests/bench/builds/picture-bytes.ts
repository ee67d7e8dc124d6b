import { crc32, deflateSync } from 'node:zlib'
import { seededNumbers } from '../search/seeded-articles.ts'

const width = 320
const height = 180

/** A small picture, another one for every name and the same every time: stripes whose colours the name chooses. PNG: https://www.w3.org/TR/png-3/ */
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
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits of each colour, no transparency.
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
