import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { photo, plain } from '../fixtures/real-pictures.ts'

export interface HostilePicture {
  readonly what: string
  /** Its ending says what the file claims to be. */
  readonly file: string
  readonly bytes: Buffer
  /** The problem that its editor is told. */
  readonly code: string
}

/** Pictures that nobody should have to decode. */
export async function hostilePictures(): Promise<HostilePicture[]> {
  const whole = await photo(400, 300)
  const png = await plain(64, 64).png().toBuffer()
  const webp = await plain(64, 64).webp({ lossless: true }).toBuffer()
  return [
    {
      what: 'a photo of which half is missing',
      file: 'thieu.jpg',
      bytes: whole.subarray(0, whole.length / 2),
      code: 'picture-broken',
    },
    {
      what: 'a few bytes that claim 2,500 million dots',
      file: 'bom.png',
      bytes: resized(png, 50_000, 50_000),
      code: 'picture-too-big',
    },
    {
      what: 'a whole picture of more dots than a camera has',
      file: 'to.png',
      bytes: await plain(8000, 5001).png({ compressionLevel: 9, effort: 1 }).toBuffer(),
      code: 'picture-too-big',
    },
    {
      what: 'a photo under the name of another kind',
      file: 'doi-ten.png',
      bytes: whole,
      code: 'ending-differs',
    },
    {
      what: 'a picture that claims another size than it has',
      file: 'noi-doi.webp',
      bytes: withCanvas(webp, 32, 16),
      code: 'picture-broken',
    },
    {
      what: 'a web page under the name of a picture',
      file: 'trang.jpg',
      bytes: Buffer.from('<html><script>alert(1)</script></html>'),
      code: 'ending-differs',
    },
    {
      what: 'a moving picture of more dots than all its frames may have',
      file: 'dong.gif',
      bytes: await manyFrames(),
      code: 'picture-broken',
    },
    {
      what: 'a drawing that is no picture of dots, behind the header of one',
      file: 've.png',
      bytes: Buffer.concat([
        png.subarray(0, 33),
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        ),
      ]),
      code: 'picture-broken',
    },
  ]
}

/** Another size in the header of a PNG, with the right sum over it. */
function resized(png: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(png)
  changed.writeUInt32BE(width, 16)
  changed.writeUInt32BE(height, 20)
  changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29)
  return changed
}

/** An extended header around a WebP, whose canvas is not the picture's. */
function withCanvas(webp: Buffer, width: number, height: number): Buffer {
  const extended = Buffer.alloc(18)
  extended.write('VP8X', 0, 'latin1')
  extended.writeUInt32LE(10, 4)
  extended.writeUIntLE(width - 1, 12, 3)
  extended.writeUIntLE(height - 1, 15, 3)
  const changed = Buffer.concat([webp.subarray(0, 12), extended, webp.subarray(12)])
  changed.writeUInt32LE(changed.length - 8, 4)
  return changed
}

/** 60 frames of a million dots, black and white in turn: a few kilobytes. */
async function manyFrames(): Promise<Buffer> {
  const side = 1000
  const frames = 60
  const data = Buffer.alloc(side * side * frames * 3)
  const bytes = side * side * 3
  for (let frame = 0; frame < frames; frame++) {
    data.fill(frame % 2 === 0 ? 0 : 255, frame * bytes, (frame + 1) * bytes)
  }
  const raw = { width: side, height: side * frames, channels: 3, pageHeight: side } as const
  return sharp(data, { raw, limitInputPixels: false }).gif({ effort: 1 }).toBuffer()
}
