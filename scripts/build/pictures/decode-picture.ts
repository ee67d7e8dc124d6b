import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { megapixelLimit } from '../../content/attachments.ts'
import { hashOf } from './kept-pictures.ts'
import type { SourcePicture } from './picture-orders.ts'
import { PictureRefused } from './picture-refused.ts'
import { recipe } from './recipe.ts'

// Only the formats that the gate lets through may be read, whatever a file says that it is. https://sharp.pixelplumbing.com/api-utility#block
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    // For what the project draws itself; the gate lets no SVG through.
    'VipsForeignLoadSvg',
  ],
})
// Every picture is another one: what libvips remembers of the last only takes memory.
sharp.cache(false)

const names: Readonly<Record<string, string>> = { jpg: 'jpeg' }
const dots = megapixelLimit * 1e6

/** Nothing but the dots of a picture: no name, place or profile of a camera can be in them. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/** The bytes of a picture, checked against what the gate saw. Throws PictureRefused. */
export async function readSource(source: SourcePicture): Promise<Buffer> {
  const bytes = await readFile(source.path)
  if (hashOf(bytes) !== source.sha256) throw new PictureRefused('damaged')
  await checkHeader(bytes, source)
  return bytes
}

/** The type and the size that the decoder sees must be those that the gate saw, which turns JPEGs alone. Throws PictureRefused. */
async function checkHeader(bytes: Buffer, { type, width, height }: SourcePicture): Promise<void> {
  const found = await whole(() => open(bytes).metadata())
  const { format, autoOrient, pages = 1 } = found
  if (format !== (names[type] ?? type)) throw new PictureRefused('damaged')
  const isSize = (size: { width?: number; height?: number }) =>
    size.width === width && size.height === height
  if (
    !isSize(autoOrient) &&
    !isSize({ width: found.width, height: found.pageHeight ?? found.height })
  ) {
    throw new PictureRefused('size-differs')
  }
  if (width * height * pages > dots) throw new PictureRefused('too-many-frames')
}

/** Whether the picture moves. */
export async function isAnimated(bytes: Buffer): Promise<boolean> {
  return ((await open(bytes).metadata()).pages ?? 1) > 1
}

/**
 * The dots of a still picture in sRGB, turned as the camera was held, at most `widest` across. Decoded to its last byte: what is
 * cut off is noticed. Throws PictureRefused.
 */
export async function decodePicture(
  bytes: Buffer,
  widest: number = Math.max(...recipe.widths),
): Promise<Pixels> {
  return whole(async () => {
    const { data, info } = await open(bytes)
      .autoOrient()
      .resize({ width: widest, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    return { data, width, height, channels: channels as Pixels['channels'] }
  })
}

/** A picture of these dots. */
export function fromPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

/** A picture as sharp reads it, one that moves with all its frames where asked for. */
export function open(bytes: Buffer, animated = false): Sharp {
  return sharp(bytes, { failOn: 'warning', limitInputPixels: dots, animated })
}

/** Whatever the decoder throws is the picture's fault. */
export async function whole<Value>(decode: () => Promise<Value>): Promise<Value> {
  try {
    return await decode()
  } catch (error) {
    throw error instanceof PictureRefused ? error : new PictureRefused('damaged')
  }
}
