import { type FileHandle, open } from 'node:fs/promises'

/** The list of a film's parts is some megabytes for the longest film; whatever claims more is not read. */
const longestList = 64 * 1024 * 1024
/** Boxes that hold boxes, with the bytes that stand before the first of them: ISO/IEC 14496-12, and QuickTime's `meta`. */
const holders: Readonly<Record<string, number>> = {
  ...{ moov: 0, trak: 0, mdia: 0, minf: 0, stbl: 0, udta: 0 },
  stsd: 8,
}
/** The place by itself (3GPP, QuickTime and Android), or the track of places and movements of an action camera. */
const places: ReadonlySet<string> = new Set(['\xa9xyz', 'loci', 'gpmd'])
/** How newer phones name it among the keys of `meta`, and cameras that write XMP. */
const namedPlace = /location\.ISO6709|exif:GPS|\xa9xyz/

/** Whether an MP4 file says where it was taken. Throws what the disk throws. */
export async function tellsPlace(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    for (let at = 0; at + 8 <= size; ) {
      const box = await headerAt(file, at, size)
      if (box.bytes < 8) break
      if (holdsFacts(box.type) && box.bytes <= longestList) {
        const content = Buffer.alloc(Math.min(box.bytes, size - at))
        await file.read(content, 0, content.length, at)
        if (holdsPlace(content)) return true
      }
      at += box.bytes
    }
    return false
  } finally {
    await file.close()
  }
}

/** The boxes of a film's beginning that say something of the whole film. */
function holdsFacts(type: string): boolean {
  return type === 'moov' || type === 'meta' || type === 'udta' || type === 'uuid'
}

/** Type and length of the box that begins here; one without a length goes to the end of the file. */
async function headerAt(
  file: FileHandle,
  at: number,
  size: number,
): Promise<{ type: string; bytes: number }> {
  const head = Buffer.alloc(16)
  await file.read(head, 0, 16, at)
  const length = head.readUInt32BE(0)
  const bytes = length === 1 ? Number(head.readBigUInt64BE(8)) : length === 0 ? size - at : length
  return { type: head.toString('latin1', 4, 8), bytes }
}

/** Whether one of these boxes, or of those in them, is a place. */
function holdsPlace(boxes: Buffer): boolean {
  for (let at = 0; at + 8 <= boxes.length; ) {
    const length = boxes.readUInt32BE(at)
    const end = length >= 8 ? Math.min(at + length, boxes.length) : boxes.length
    const type = boxes.toString('latin1', at + 4, at + 8)
    if (places.has(type)) return true
    if (type === 'meta' || type === 'uuid') {
      if (namedPlace.test(boxes.toString('latin1', at + 8, end))) return true
    }
    const before = Object.hasOwn(holders, type) ? holders[type] : undefined
    if (before !== undefined && holdsPlace(boxes.subarray(at + 8 + before, end))) return true
    at = end
  }
  return false
}
