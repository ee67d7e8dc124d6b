import eleventyImage from '@11ty/eleventy-img'
import sharp from 'sharp'
import type { FormType, PictureType } from '../../content/attachment.ts'
import {
  decodePicture,
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

/** The package asks whether a file has the dots for its path, which this process may not ask; no path has a zero byte. */
const notAPath = Buffer.of(0)

/** Eleventy's own picture maker, which never enlarges. It gives bytes and writes nothing; the cache is ours. */
async function make(
  { data, width, height, channels }: Pixels,
  format: Format,
  widths: readonly number[],
  options: object,
): Promise<NewForm[]> {
  const made = await eleventyImage(Buffer.concat([data, notAPath]), {
    widths: [...widths],
    formats: [format],
    formatFiltering: [],
    minimumThreshold: 1,
    dryRun: true,
    useCache: false,
    sharpOptions: { raw: { width, height, channels } },
    sharpWebpOptions: options,
    sharpAvifOptions: options,
    sharpJpegOptions: options,
    sharpPngOptions: options,
  })
  const type: FormType = format === 'jpeg' ? 'jpg' : format
  return (made[format] ?? []).map((form) => ({
    type,
    width: form.width,
    // As libvips rounds; the package's own figure may be one less.
    height: Math.max(1, Math.round((height * form.width) / width)),
    content: form.buffer,
  }))
}

async function stillGif({ data, width, height, channels }: Pixels): Promise<NewForm[]> {
  const content = await sharp(data, { raw: { width, height, channels } }).gif().toBuffer()
  return [{ type: 'gif', width, height, content }]
}

/** A moving picture keeps its frames, and its size: it is made again only to lose what else is in the file. */
async function animatedForms(bytes: Buffer, { type }: SourcePicture): Promise<NewForm[]> {
  const { quality } = { quality: recipe.webp.qualities[0] }
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
