import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleText, brief, readSite, type SiteFiles } from '../fixtures/read-site.ts'
import { box, filmWith, tinyMp4, tinyPng } from '../fixtures/tiny-files.ts'

const film = {
  'tin-tuc/bai.md': articleText('', '![Lễ hội làng](le-hoi.mp4)'),
  'tin-tuc/le-hoi.mp4': tinyMp4,
}
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n'

test('a film takes its captions and its picture from beside it', async () => {
  const { content, problems } = await readSite({
    ...film,
    'tin-tuc/le-hoi.vtt': captions,
    'tin-tuc/le-hoi.png': tinyPng(16, 9),
  })
  assert.deepEqual(problems, [])
  const body = content?.articles[0]?.body
  assert.match(
    body?.html ?? '',
    /<video controls playsinline preload="none" [^>]* poster="\/assets\/le-hoi-\w{8}\.png" width="16" height="9"><track kind="captions" src="\/assets\/le-hoi-\w{8}\.vtt" srclang="vi" label="Phụ đề" default><\/video>/,
  )
  assert.deepEqual(body?.attachments.toSorted(), [
    'tin-tuc/le-hoi.mp4',
    'tin-tuc/le-hoi.png',
    'tin-tuc/le-hoi.vtt',
  ])
})

const rows: [what: string, files: SiteFiles, problems: string[]][] = [
  ['a film without captions', film, ['tin-tuc/bai.md:6 captions-missing']],
  [
    'captions of another kind',
    { ...film, 'tin-tuc/le-hoi.vtt': '1\n00:00:01,000 --> 00:00:02,000\nx\n' },
    ['tin-tuc/le-hoi.vtt:1 captions-format'],
  ],
  ['captions behind a byte order mark', { ...film, 'tin-tuc/le-hoi.vtt': `\ufeff${captions}` }, []],
  ['a picture of 40 million dots', { 'tin-tuc/a.png': head(8000, 5000) }, []],
  ['a picture of more', { 'tin-tuc/a.png': head(8000, 5001) }, ['tin-tuc/a.png:1 picture-too-big']],
]
for (const [what, files, problems] of rows) {
  test(`${what}: ${problems[0] ?? 'no problem'}`, async () => {
    const read = await readSite(files)
    assert.deepEqual(read.problems.map(brief), problems)
  })
}

const place = Buffer.from('+20.9758+105.8201/')
const captioned = { ...film, 'tin-tuc/le-hoi.vtt': captions }
const films: [what: string, bytes: Uint8Array, isRefused: boolean][] = [
  ['a film of an Android phone', filmWith(box('udta', box('\xa9xyz', place))), true],
  ['a film with the place of 3GPP', filmWith(box('udta', box('loci', place))), true],
  ['a track that says it', filmWith(box('trak', box('udta', box('loci', place)))), true],
  [
    'a film of an iPhone',
    filmWith(box('meta', box('keys', Buffer.from('com.apple.quicktime.location.ISO6709')))),
    true,
  ],
  [
    'a film of an action camera',
    filmWith(box('trak', box('mdia', box('minf', box('stbl', stsd('gpmd')))))),
    true,
  ],
  [
    'a film with a name, and these letters among its dots',
    Buffer.concat([
      filmWith(box('udta', box('\xa9nam', Buffer.from('loci'))), box('trak', stsd('avc1'))),
      box('mdat', box('loci', place)),
    ]),
    false,
  ],
  ['a film whose boxes end too early', filmWith(box('udta', box('loci')).subarray(0, 10)), false],
]
for (const [what, bytes, isRefused] of films) {
  test(`${what} ${isRefused ? 'tells where it was taken, and is refused' : 'is published'}`, async () => {
    const { problems } = await readSite({ ...captioned, 'tin-tuc/le-hoi.mp4': bytes })
    assert.deepEqual(problems.map(brief), isRefused ? ['tin-tuc/le-hoi.mp4:1 film-place'] : [])
  })
}

/** The kinds of samples of a track, of which there is one. */
function stsd(kind: string): Buffer {
  return box('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), box(kind))
}

/** The beginning of a PNG, which is all that the gate itself reads of it. */
function head(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(tinyPng())
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
