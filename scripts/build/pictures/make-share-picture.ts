import sharp from 'sharp'
import { decodePicture, fromPixels, readSource } from './decode-picture.ts'
import { drawWords } from './draw-words.ts'
import type { NewForm } from './kept-pictures.ts'
import type { DrawnWords, SourcePicture } from './picture-orders.ts'
import { recipe } from './recipe.ts'

const { width, height } = recipe.share

/** The part of a picture where most happens, in the shape of a shared link. Throws PictureRefused. */
export async function cropForSharing(source: SourcePicture): Promise<NewForm[]> {
  const pixels = await decodePicture(await readSource(source))
  // Never enlarged: a small picture makes a small one of the same shape.
  const scale = Math.min(1, pixels.width / width, pixels.height / height)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const content = await fromPixels(pixels)
    .resize({ ...size, fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: '#fffdf9' })
    .jpeg(recipe.jpeg)
    .toBuffer()
  return [{ type: 'jpg', ...size, content }]
}

/** A picture of words in the colours of the site. */
export async function drawForSharing(words: DrawnWords): Promise<NewForm[]> {
  const svg = Buffer.from(String(drawWords(words)))
  const content = await sharp(svg).png({ palette: true, colours: 64, effort: 10 }).toBuffer()
  return [{ type: 'png', width, height, content }]
}
