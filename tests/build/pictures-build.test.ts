import assert from 'node:assert/strict'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeSite, minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'
import { photoWithPlace, plain, secret } from '../fixtures/real-pictures.ts'
import { hostilePictures } from './hostile-pictures.ts'
import { runCommand } from './run-command.ts'

const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-pictures-build-'))
const cache = join(parent, 'cache')
const [one, other, third] = [
  await photoWithPlace(700, 500),
  await plain(500, 400).png().toBuffer(),
  await photoWithPlace(640, 480),
]
const article = (name: string) =>
  articleText(
    'image: { src: dau.jpg, alt: Bà con họp }',
    `![Hàng cây](${name})\n\n![Hàng cây](cay.png)\n![Bà con họp](dau.jpg "Tối qua.")\n\n[Tải ảnh](tai.jpg)`,
  )
const { folder, remove } = await makeSite({
  'tin-tuc/bai.md': article('cay.png'),
  'tin-tuc/khong-anh.md': articleText('title: Không ảnh\ndate: 2022-01-01'),
  'tin-tuc/dau.jpg': one,
  'tin-tuc/cay.png': other,
  'tin-tuc/tai.jpg': third,
})
after(async () => {
  rmSync(parent, { recursive: true })
  await remove()
})

/** Builds the content; the sentence that it ends with, or its problems. */
function build(output = 'dist', flags: readonly string[] = [], content = folder) {
  const target = join(parent, output)
  const run = runCommand('build', [
    '--content',
    content,
    '--output',
    target,
    '--cache',
    cache,
    '--at',
    '2025-01-01',
    ...flags,
  ])
  const files = existsSync(target)
    ? readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.\w+$/.test(name),
      )
    : []
  const made = Number(/(\d+) ảnh mới làm/.exec(run.out)?.[1] ?? 0)
  const bytes = () =>
    Object.fromEntries(files.map((name) => [name, readFileSync(join(target, name), 'hex')]))
  return { ...run, target, files, made, bytes }
}

const hostile = await hostilePictures()
const first = build()
const page = readFileSync(join(first.target, 'tin-tuc/bai/index.html'), 'utf8')

test('no file of the site has anything of what cameras wrote', () => {
  assert.equal(first.code, 0, first.err)
  assert.ok(one.includes(secret))
  for (const name of first.files) {
    const content = readFileSync(join(first.target, name))
    for (const word of [secret, 'Exif\0\0', 'xpacket']) assert.ok(!content.includes(word), name)
  }
})

test('a picture that is linked to, and the whole picture of a gallery, are made ones too', () => {
  const links = Array.from(
    page.matchAll(/href="(\/assets\/(?:tai|cay|dau)-[^"]+\.(?:jpg|png))"/g),
    ([, link = '']) => link,
  )
  assert.deepEqual(links.map((link) => link.replace(/-\w{8}\./, '.')).toSorted(), [
    '/assets/cay.png',
    '/assets/dau.jpg',
    '/assets/tai.jpg',
  ])
})

test('the lead picture is fetched first, all others wait', () => {
  const preloads = page.match(/<link rel="preload" as="image"[^>]+>/g) ?? []
  assert.equal(preloads.length, 1)
  assert.match(
    preloads[0] ?? '',
    /type="image\/webp" imagesrcset="\/assets\/dau-\w{8}\.webp 400w, \/assets\/dau-\w{8}\.webp 700w" imagesizes="[^"]+" fetchpriority="high"/,
  )
  const images = page.match(/<img [^>]+>/g) ?? []
  assert.equal(images.length, 4)
  assert.deepEqual(
    images.map((image) => [/fetchpriority="high"/.test(image), /loading="lazy"/.test(image)]),
    [
      [true, false],
      [false, true],
      [false, true],
      [false, true],
    ],
  )
  for (const image of images) assert.match(image, / width="\d+" height="\d+"/)
})

test('a shared article shows its lead picture, one without shows that of its section, other pages the site', () => {
  const shown = (name: string) => {
    const html = readFileSync(join(first.target, name), 'utf8')
    const [, address = ''] =
      /<meta property="og:image" content="https:\/\/daikim\.example\.vn\/([^"]+)"/.exec(html) ?? []
    assert.ok(first.files.includes(address), address)
    return address.replace(/-\w{8}\./, '.')
  }
  assert.equal(shown('tin-tuc/bai/index.html'), 'assets/chia-se-dau.jpg')
  assert.equal(shown('tin-tuc/khong-anh/index.html'), 'assets/chia-se-tin-tuc.png')
  assert.equal(shown('thong-bao/index.html'), 'assets/chia-se-thong-bao.png')
  assert.equal(shown('so-do/index.html'), 'assets/chia-se-trang-chu.png')
})

test('a second build makes 0 pictures, and the same site', () => {
  assert.ok(first.made > 5)
  const second = build('lan-hai')
  assert.deepEqual([second.code, second.made], [0, 0])
  assert.deepEqual(second.bytes(), first.bytes())
})

test('--clean makes every picture again, with the same bytes', () => {
  const again = build('sach', ['--clean'])
  assert.deepEqual([again.code, again.made], [0, first.made])
  assert.deepEqual(again.bytes(), first.bytes())
})

test('what is damaged or half written in the cache is made again', () => {
  const pictures = join(cache, 'pictures')
  const names = readdirSync(pictures)
  const [image = ''] = names.filter((name) => name.endsWith('.png'))
  const lists = names.filter((name) => name.endsWith('.json'))
  const bytes = readFileSync(join(pictures, image))
  writeFileSync(join(pictures, image), bytes.subarray(0, 40))
  const [list = ''] = lists.filter(
    (name) => !readFileSync(join(pictures, name)).includes(image.slice(0, 64)),
  )
  writeFileSync(
    join(pictures, list),
    readFileSync(join(pictures, list), 'utf8').replace('"width":', '"width":1'),
  )
  const repaired = build('sua')
  assert.deepEqual([repaired.code, repaired.made], [0, 2])
  assert.deepEqual(repaired.bytes(), first.bytes())
})

test('what no build has used for a month goes, what one uses stays', () => {
  const pictures = join(cache, 'pictures')
  const before = readdirSync(pictures)
  const monthAgo = Date.now() / 1000 - 31 * 24 * 60 * 60
  const strangers = ['0'.repeat(64), '1'.repeat(64)].map((name) => join(pictures, `${name}.webp`))
  for (const path of strangers) writeFileSync(path, 'x')
  for (const name of readdirSync(pictures)) utimesSync(join(pictures, name), monthAgo, monthAgo)
  const [, young = ''] = strangers
  utimesSync(young, monthAgo + 2 * 24 * 60 * 60, monthAgo + 2 * 24 * 60 * 60)
  const run = build('thang-sau')
  assert.deepEqual([run.code, run.made], [0, 0], run.err)
  assert.deepEqual(
    readdirSync(pictures).toSorted(),
    [...before, `${'1'.repeat(64)}.webp`].toSorted(),
  )
  for (const name of before) assert.ok(statSync(join(pictures, name)).mtimeMs / 1000 > monthAgo + 1)
  rmSync(young)
})

for (const { what, file, bytes, code } of hostile) {
  test(`${what} is told to its editor before anything is published`, async () => {
    const site = await makeSite({
      'tin-tuc/bai.md': articleText('', `![Hàng cây](${file})`),
      [`tin-tuc/${file}`]: bytes,
    })
    const { code: ended, err, target } = build(`xau-${file}`, [], site.folder)
    assert.equal(ended, 1, err)
    assert.ok(err.includes(`tin-tuc/${file}`), err)
    assert.ok(!existsSync(target))
    const checked = runCommand('check', ['--content', site.folder, '--format', 'json'])
    const told: { file: string; code: string; message: string }[] = JSON.parse(checked.out).problems
    for (const { message } of told) assert.match(message, /Hãy /)
    assert.deepEqual(
      [checked.code, told.map((problem) => [problem.file, problem.code])],
      [1, [[`tin-tuc/${file}`, code]]],
    )
    await site.remove()
  })
}

test('a photo with a web page behind it is published without the page', async () => {
  const site = await makeSite({
    'tin-tuc/bai.md': articleText('', '![Hàng cây](cay.jpg)'),
    'tin-tuc/cay.jpg': Buffer.concat([one, Buffer.from('<html><script>alert(1)</script></html>')]),
  })
  const run = build('hai-mat', [], site.folder)
  assert.equal(run.code, 0, run.err)
  const pictures = run.files.filter((name) => /\.(?:jpg|webp)$/.test(name))
  assert.ok(pictures.length > 1)
  for (const name of pictures)
    assert.ok(!readFileSync(join(run.target, name)).includes('<script'), name)
  await site.remove()
})

test('a bad picture can be left out, and the article that shows it with it', async () => {
  const site = await makeSite({
    'tin-tuc/tot.md': articleText('title: Bài tốt'),
    'tin-tuc/bai.md': articleText('', '![Hàng cây](cay.jpg)'),
    'tin-tuc/cay.jpg': one.subarray(0, one.length / 2),
  })
  const run = build('bo-qua', ['--skip-bad'], site.folder)
  assert.equal(run.code, 0, run.err)
  assert.ok(
    run.files.includes('tin-tuc/tot/index.html') && !run.files.includes('tin-tuc/bai/index.html'),
  )
  await site.remove()
})

test('AVIF is made where site.yaml asks for it', async () => {
  const site = await makeSite({
    'site.yaml': `${minimalSiteFile}pictures: { avif: true }
`,
    'tin-tuc/bai.md': articleText('', '![Hàng cây](cay.png)'),
    'tin-tuc/cay.png': other,
  })
  const run = build('avif', [], site.folder)
  const html = readFileSync(join(run.target, 'tin-tuc/bai/index.html'), 'utf8')
  assert.match(
    html,
    /<picture><source type="image\/avif" srcset="\/assets\/cay-\w{8}\.avif 400w, [^"]+"[^>]*><source type="image\/webp"/,
  )
  await site.remove()
})
