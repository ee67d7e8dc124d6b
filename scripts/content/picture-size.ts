import type { PictureType } from './attachment.ts'
import { jpegSize } from './jpeg-size.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Width and height from the first bytes of a picture, turned as the camera was held; null where they are not there. */
export function pictureSize(head: Uint8Array, type: PictureType): PictureSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    const size = read(view, type)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // A header that ends too early; anything else is our own mistake.
    if (error instanceof RangeError) return null
    throw error
  }
}

function read(view: DataView, type: PictureType): PictureSize | null {
  switch (type) {
    case 'png':
      return { width: view.getUint32(16), height: view.getUint32(20) }
    case 'gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    case 'webp':
      return webpSize(view)
    case 'jpg':
      return jpegSize(view)
  }
}

/** The three kinds of WebP: https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(view: DataView): PictureSize | null {
  const kind = view.getUint32(12)
  if (kind === 0x56503820 /* "VP8 " */) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (kind === 0x5650384c /* "VP8L" */) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (kind === 0x56503858 /* "VP8X" */) {
    const three = (offset: number): number =>
      view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16) + 1
    return { width: three(24), height: three(27) }
  }
  return null
}
