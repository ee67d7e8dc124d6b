/** Width and height of a JPEG: its first frame header, turned as its EXIF part says. Throws RangeError past the end. */
export function jpegSize(view: DataView): { width: number; height: number } | null {
  let turned = false
  for (let offset = 2; ; ) {
    if (view.getUint8(offset) !== 0xff) return null
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) {
      offset++
      continue
    }
    const length = view.getUint16(offset + 2)
    if (isFrameHeader(marker)) {
      const height = view.getUint16(offset + 5)
      const width = view.getUint16(offset + 7)
      return turned ? { width: height, height: width } : { width, height }
    }
    if (marker === 0xe1) turned ||= isTurned(view, offset + 4)
    // The picture itself begins, or a length that leads nowhere: no header will follow.
    if (marker === 0xda || length < 2) return null
    offset += 2 + length
  }
}

/** SOF0 to SOF15 without the tables DHT, JPG and DAC that lie between. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Whether EXIF orientation (tag 0x0112) is 5 to 8: the camera was held upright, so the sides change places. */
function isTurned(view: DataView, start: number): boolean {
  const tiff = start + 6
  if (view.getUint32(start) !== 0x45786966 /* "Exif" */) return false
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const entries = view.getUint16(directory, little)
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, little) !== 0x0112) continue
    const orientation = view.getUint16(entry + 8, little)
    return orientation >= 5 && orientation <= 8
  }
  return false
}
