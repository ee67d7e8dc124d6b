import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { hashOf } from '../../scripts/build/pictures/kept-pictures.ts'
import { openPictureMaker } from '../../scripts/build/pictures/picture-maker.ts'
import { recipe } from '../../scripts/build/pictures/recipe.ts'
import type { MadeForm, PictureType } from '../../scripts/content/attachment.ts'
import { makeSite } from '../fixtures/make-site.ts'
import {
  brick,
  dotAt,
  photo,
  photoWithPlace,
  plain,
  secret,
  turned,
} from '../fixtures/real-pictures.ts'

const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-pictures-'))
const p3 = plain(120, 80).withIccProfile('p3').png().toBuffer()
const cmyk = plain(120, 80)
  .toColourspace('cmyk')
  .withIccProfile('cmyk')
  .jpeg({ quality: 100 })
  .toBuffer()
const files = {
  'noi-chup.jpg': await photoWithPlace(),
  'la-cay.jpg': await photo(),
  'dung.jpg': await turned(),
  'p3.png': await p3,
  'cmyk.jpg': await cmyk,
  'rong.png': await plain(900, 600).png().toBuffer(),
  'gach-cheo.png': await slashes(),
  'nho.webp': await plain(120, 80).webp().toBuffer(),
  'dung.webp': await sharp(await turned())
    .keepMetadata()
    .webp()
    .toBuffer(),
  'dong.gif': withComment(await moving('gif')),
  'dong.webp': await moving('webp'),
}
const { folder, remove } = await makeSite(files)
const maker = openPictureMaker({ content: folder, cache: join(parent, 'cache') })
after(async () => {
  maker.close()
  rmSync(parent, { recursive: true })
  await remove()
})

async function formsOf(file: keyof typeof files, width: number, height: number, avif = false) {
  const [result] = await maker.make([{ kind: 'forms', source: placeOf(file, width, height), avif }])
  assert.ok(result && 'forms' in result, JSON.stringify(result))
  return result.forms.map(withContent)
}

function placeOf(file: keyof typeof files, width: number, height: number) {
  const type = file.replace(/^.*\./, '') as PictureType
  return { path: join(folder, file), type, width, height, sha256: hashOf(files[file]) }
}
const withContent = (form: MadeForm) => ({ ...form, content: readFileSync(form.path) })
const brief = ({ type, width, height }: MadeForm) => `${type} ${width}×${height}`

/** A picture whose dots read as `////…`: the path of a folder, to who takes them for one. */
function slashes(): Promise<Buffer> {
  const raw = { width: 40, height: 30, channels: 3 } as const
  return sharp(Buffer.alloc(40 * 30 * 3, '/'), { raw })
    .png()
    .toBuffer()
}

/** Two frames of 40 × 30, and where they were taken. */
function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const data = Buffer.alloc(40 * 60 * 3)
  data.fill(255, data.length / 2)
  return sharp(data, { raw: { width: 40, height: 60, channels: 3, pageHeight: 30 } })
    .withExif({ IFD0: { Artist: secret } })
    .toFormat(format, { delay: [100, 100] })
    .toBuffer()
}

/** A comment before the end of a GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function withComment(gif: Buffer): Buffer {
  const comment = Buffer.from(`!\xfe${String.fromCharCode(secret.length)}${secret}\0`, 'latin1')
  return Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)])
}

test('a photo is there as WebP and as itself in several widths, never more than it has', async () => {
  assert.deepEqual((await formsOf('la-cay.jpg', 1600, 1200)).map(brief), [
    'webp 400×300',
    'webp 800×600',
    'webp 1200×900',
    'webp 1600×1200',
    'jpg 400×300',
    'jpg 800×600',
    'jpg 1600×1200',
  ])
  assert.deepEqual((await formsOf('rong.png', 900, 600)).map(brief), [
    'webp 400×267',
    'webp 800×533',
    'webp 900×600',
    'png 400×267',
    'png 800×533',
    'png 900×600',
  ])
  assert.deepEqual((await formsOf('nho.webp', 120, 80)).map(brief), ['webp 120×80'])
})

test('AVIF comes first where it is asked for', async () => {
  const forms = await formsOf('nho.webp', 120, 80, true)
  assert.deepEqual(forms.map(brief), ['avif 120×80', 'webp 120×80'])
})

test('what a phone gets is light, however much there is to see', async () => {
  const forms = await formsOf('la-cay.jpg', 1600, 1200)
  for (const { type, width, bytes } of forms) {
    if (type === 'webp' && width <= recipe.phoneWidth)
      assert.ok(bytes <= recipe.phoneBytes, `${width}: ${bytes}`)
  }
})

test('what the forms say of themselves is so', async () => {
  const forms = [
    ...(await formsOf('la-cay.jpg', 1600, 1200)),
    ...(await formsOf('rong.png', 900, 600)),
  ]
  for (const { type, width, height, bytes, sha256, content } of forms) {
    const found = await sharp(content).metadata()
    assert.deepEqual(
      [found.format, found.width, found.height, content.byteLength, hashOf(content)],
      [type === 'jpg' ? 'jpeg' : type, width, height, bytes, sha256],
    )
  }
})

test('nothing that a camera wrote is left', async () => {
  const original = files['noi-chup.jpg']
  assert.ok((await sharp(original).metadata()).exif && original.includes(secret))
  const { path, ...facts } = placeOf('noi-chup.jpg', 1000, 750)
  const [shared] = await maker.make([{ kind: 'crop', source: { path, ...facts } }])
  const forms = [
    ...(await formsOf('noi-chup.jpg', 1000, 750, true)),
    ...(shared && 'forms' in shared ? shared.forms : []).map(withContent),
  ]
  assert.deepEqual(new Set(forms.map(({ type }) => type)), new Set(['avif', 'webp', 'jpg']))
  assert.equal(forms.filter(({ width, height }) => width === 1000 && height === 525).length, 1)
  for (const { content, ...form } of forms) {
    const { exif, xmp, iptc, icc } = await sharp(content).metadata()
    assert.deepEqual(
      [exif, xmp, iptc, icc],
      [undefined, undefined, undefined, undefined],
      brief(form),
    )
    for (const word of [secret, 'Exif\0\0', 'GPS', 'xpacket'])
      assert.ok(!content.includes(word), word)
  }
})

test('a picture stands as the camera was held', async () => {
  const forms = await formsOf('dung.jpg', 200, 300, true)
  assert.deepEqual(forms.map(brief), ['avif 200×300', 'webp 200×300', 'jpg 200×300'])
  for (const { content } of forms) {
    const [red = 0, , blue = 0] = await dotAt(content, 10, 10)
    assert.ok(blue > 200 && red < 60)
    assert.equal((await sharp(content).metadata()).orientation, undefined)
  }
})

test('a picture of another kind is turned too, though the gate saw it lying', async () => {
  const [form] = await formsOf('dung.webp', 300, 200)
  assert.deepEqual(form && brief(form), 'webp 200×300')
})

test('a word among moving pictures is not kept', async () => {
  assert.ok(files['dong.gif'].includes(secret) && files['dong.webp'].includes(secret))
  const forms = [...(await formsOf('dong.gif', 40, 30)), ...(await formsOf('dong.webp', 40, 30))]
  for (const { content, ...form } of forms) assert.ok(!content.includes(secret), brief(form))
})

const colours: readonly [what: string, file: keyof typeof files, tolerance: number][] = [
  ['wide colours of a phone', 'p3.png', 6],
  // Ink cannot show every colour.
  ['the four inks of a printing office', 'cmyk.jpg', 14],
]
for (const [what, file, tolerance] of colours) {
  test(`${what} look as they did`, async () => {
    for (const { content, ...form } of await formsOf(file, 120, 80)) {
      const found = await dotAt(content, 60, 40)
      const wanted = [brick.r, brick.g, brick.b]
      const off = found.map((value, index) => Math.abs(value - (wanted[index] ?? 0)))
      assert.ok(Math.max(...off) <= tolerance, `${brief(form)}: ${found}`)
    }
  })
}

test('a moving picture goes on moving', async () => {
  const forms = await formsOf('dong.gif', 40, 30)
  assert.deepEqual(forms.map(brief), ['webp 40×30', 'gif 40×30'])
  for (const { content } of forms) assert.equal((await sharp(content).metadata()).pages, 2)
})

test('a shared link shows 1200 × 630 of a large picture, and the same shape of a small one', async () => {
  const crop = async (
    file: keyof typeof files,
    type: PictureType,
    width: number,
    height: number,
  ) => {
    const source = { path: join(folder, file), type, width, height, sha256: hashOf(files[file]) }
    const [result] = await maker.make([{ kind: 'crop', source }])
    return result && 'forms' in result ? result.forms.map(brief) : result
  }
  assert.deepEqual(await crop('la-cay.jpg', 'jpg', 1600, 1200), ['jpg 1200×630'])
  assert.deepEqual(await crop('rong.png', 'png', 900, 600), ['jpg 900×473'])
})

test('what has no picture is drawn one, with the same bytes as on any other machine', async () => {
  const words = { title: 'Cải cách hành chính', name: 'UBND phường Đại Kim', accent: '#9a1b1e' }
  const [result] = await maker.make([{ kind: 'drawn', ...words }])
  assert.ok(result && 'forms' in result)
  assert.deepEqual(result.forms.map(brief), ['png 1200×630'])
})

test('dots are never taken for the path of a file', async () => {
  assert.deepEqual((await formsOf('gach-cheo.png', 40, 30)).map(brief), ['webp 40×30', 'png 40×30'])
})
