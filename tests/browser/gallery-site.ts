import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../build/run-command.ts'
import { makeSite } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'
import { photo, plain } from '../fixtures/real-pictures.ts'
import { tinyMp3, tinyMp4 } from '../fixtures/tiny-files.ts'
import { serveFolder } from './serve-folder.ts'

const body = `Ngày hội của phường.[^1]

![Sân đình đông người](mot.jpg "Lễ khai mạc.")
![Hàng cây ven sông](hai.jpg)
![Cổng làng](ba.png "Cổng làng cũ.")
![Bến nước](bon.jpg)
![Chợ sớm](nam.jpg "Chợ họp từ năm giờ.")

![Lễ hội làng](phim.mp4 "Phim của tổ dân phố.")

![Bản tin](ban-tin.mp3)

![Phim về phường](https://www.youtube.com/watch?v=x)

| Giờ | Việc |
| --- | --- |
| 7:00 | Rước kiệu |
| 9:00 | Kéo co |

[^1]: Theo sổ của **tổ dân phố số 4**.
`

/** A site of two articles, one of them with a gallery, a film, sound, a film elsewhere, a table and a note; served with its own policy. */
export async function serveGallery() {
  const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-gallery-'))
  const content = await makeSite({
    'tin-tuc/ngay-hoi.md': articleText('title: Ngày hội', body),
    'tin-tuc/khong-anh.md': articleText('title: Không ảnh'),
    'tin-tuc/mot.jpg': await photo(1600, 1200),
    'tin-tuc/hai.jpg': await plain(900, 1200, { r: 20, g: 110, b: 60 }).jpeg().toBuffer(),
    'tin-tuc/ba.png': await plain(1000, 600, { r: 40, g: 60, b: 140 }).png().toBuffer(),
    'tin-tuc/bon.jpg': await plain(500, 400).jpeg().toBuffer(),
    'tin-tuc/nam.jpg': await plain(640, 480, { r: 150, g: 130, b: 40 }).jpeg().toBuffer(),
    'tin-tuc/phim.mp4': tinyMp4,
    'tin-tuc/phim.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n',
    'tin-tuc/phim.jpg': await plain(640, 360).jpeg().toBuffer(),
    'tin-tuc/ban-tin.mp3': tinyMp3,
  })
  const folder = join(parent, 'dist')
  // A host that sends no headers: the policy stands in the pages.
  const flags = ['--content', content.folder, '--output', folder, '--host', 'github', '--quiet']
  const run = runCommand('build', [...flags, '--at', '2025-01-01'])
  if (run.code !== 0) throw new Error(run.err)
  const server = await serveFolder(folder, undefined, () => ({}))
  return {
    origin: server.origin,
    async close() {
      await server.close()
      await content.remove()
      rmSync(parent, { recursive: true })
    },
  }
}
