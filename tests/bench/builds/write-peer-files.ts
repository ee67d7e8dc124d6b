import { join } from 'node:path'
import { type PeerKeys, peerArticle } from './peer-articles.ts'
import { copyAssets } from './peer-frame.ts'
import { pictureBytes } from './picture-bytes.ts'
import { type SeededArticle, seededPictures } from './seeded-site.ts'
import { put } from './write-ours.ts'

/** Writes what both peers have in the same places: the articles, their pictures, and the files of our finished site in `output`. */
export function writePeerFiles(
  folder: string,
  articles: readonly SeededArticle[],
  keys: PeerKeys,
  output: string,
): void {
  for (const article of articles) {
    const { section, slug } = article
    put(join(folder, 'content', section, `${slug}.md`), peerArticle(article, keys))
  }
  for (const picture of seededPictures) {
    put(join(folder, 'static/hinh', picture), pictureBytes(picture))
  }
  copyAssets(output, join(folder, 'static'))
}
