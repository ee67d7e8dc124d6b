import type { FormType, PictureType } from '../../content/attachment.ts'
import {
  decodePicture,
  fromPixels,
  isAnimated,
  open,
  type Pixels,
  readSource,
  whole,
} from './decode-picture.ts'
import type { NewForm } from './kept-pictures.ts'
import type { SourcePicture } from './picture-orders.ts'
import { recipe } from './recipe.ts'

type Format = 'webp' | 'avif' | 'jpeg' | 'png'

/** Everything that a page shows of a picture. Throws PictureRefused. */
export async function makeForms(source: SourcePicture, avif: boolean): Promise<NewForm[]> {
  const bytes = await readSource(source)
  if (await isAnimated(bytes)) return animatedForms(bytes, source)
  const pixels = await decodePicture(bytes)
  const forms: NewForm[] = []
  // One format after the other: each holds its own copy of the dots.
  if (avif) forms.push(...(await withinBudget(pixels, 'avif', recipe.widths)))
  forms.push(...(await withinBudget(pixels, 'webp', recipe.widths)))
  if (source.type !== 'webp') forms.push(...(await ownForms(pixels, source.type)))
  return forms
}

/** A form for each width; those for phones at the first quality that is light enough, the others at the best. */
async function withinBudget(
  pixels: Pixels,
  format: 'webp' | 'avif',
  widths: readonly number[],
): Promise<NewForm[]> {
  const { phoneWidth, phoneBytes } = recipe
  const { qualities, ...options } = recipe[format]
  const [best] = qualities
  const forms = await make(pixels, format, widths, { ...options, quality: best })
  const light: NewForm[] = []
  for (const form of forms) {
    let chosen = form
    for (const quality of form.width <= phoneWidth ? qualities.slice(1) : []) {
      if (chosen.content.byteLength <= phoneBytes) break
      chosen = (await make(pixels, format, [form.width], { ...options, quality }))[0] ?? chosen
    }
    light.push(chosen)
  }
  return light
}

function ownForms(pixels: Pixels, type: Exclude<PictureType, 'webp'>): Promise<NewForm[]> {
  if (type === 'jpg') return make(pixels, 'jpeg', recipe.ownWidths, recipe.jpeg)
  return type === 'png' ? make(pixels, 'png', recipe.ownWidths, recipe.png) : stillGif(pixels)
}

/** In each of these widths, narrowest first; in its own instead of all that are wider, for nothing is enlarged. */
async function make(
  pixels: Pixels,
  format: Format,
  widths: readonly number[],
  options: object,
): Promise<NewForm[]> {
  const type: FormType = format === 'jpeg' ? 'jpg' : format
  const possible = new Set(widths.map((width) => Math.min(width, pixels.width)))
  return Promise.all(
    [...possible].map(async (wanted) => {
      const { data, info } = await fromPixels(pixels)
        .resize({ width: wanted })
        .toFormat(format, options)
        .toBuffer({ resolveWithObject: true })
      return { type, width: info.width, height: info.height, content: data }
    }),
  )
}

async function stillGif(pixels: Pixels): Promise<NewForm[]> {
  const { width, height } = pixels
  return [{ type: 'gif', width, height, content: await fromPixels(pixels).gif().toBuffer() }]
}

/** A moving picture keeps its frames, and its size: it is made again only to lose what else is in the file. */
async function animatedForms(bytes: Buffer, { type }: SourcePicture): Promise<NewForm[]> {
  const [quality] = recipe.webp.qualities
  const moving = () => open(bytes, true)
  const again = (format: 'gif' | 'webp', encode: () => ReturnType<typeof moving>) =>
    whole(async (): Promise<NewForm> => {
      const { data, info } = await encode().toBuffer({ resolveWithObject: true })
      const height = info.pageHeight ?? info.height
      return { type: format, width: info.width, height, content: data }
    })
  const forms = [await again('webp', () => moving().webp({ quality }))]
  if (type === 'gif') forms.push(await again('gif', () => moving().gif()))
  return forms
}
