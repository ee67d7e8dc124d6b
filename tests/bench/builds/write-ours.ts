import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { pictureBytes } from './picture-bytes.ts'
import { type SeededArticle, seededPictures, seededSections } from './seeded-site.ts'
import { siteFacts, standingPages } from './site-facts.ts'

/** Where an article lies in the content folder. */
export function articleFile({ section, date, slug }: SeededArticle): string {
  return `${section}/${date.slice(0, 4)}/${slug}.md`
}

/** An article as a file of ours. */
export function articleText(article: SeededArticle): string {
  const { title, date, author, summary, tags, pinned, picture, markdown } = article
  const image = picture && { src: `../../hinh/${picture}`, alt: altOf(picture) }
  const front = { title, date, author, summary, tags, pinned: pinned || null, image }
  return `---\n${stringify(withoutNulls(front), { lineWidth: 0 })}---\n\n${markdown}\n`
}

/** What is in a picture, in words. */
export function altOf(picture: string): string {
  return `Quang cảnh ${picture.replace('.png', '').replaceAll('-', ' ')}`
}

/** Writes a content folder for `npm run build`. */
export function writeOurs(folder: string, articles: readonly SeededArticle[]): void {
  const { name, parent, address, phone, email, responsible, url, author, links, menu } = siteFacts
  const settings = {
    ...{ name, parent, address, phone, email, responsible, url, language: 'vi', author },
    timeZone: 'Asia/Ho_Chi_Minh',
    sections: seededSections,
    menu,
    links,
  }
  put(join(folder, 'site.yaml'), stringify(settings, { lineWidth: 0 }))
  for (const { slug, title, summary, order, markdown } of standingPages) {
    const front = stringify({ title, summary, order }, { lineWidth: 0 })
    put(join(folder, `trang/${slug}.md`), `---\n${front}---\n\n${markdown}\n`)
  }
  for (const picture of seededPictures) put(join(folder, 'hinh', picture), pictureBytes(picture))
  for (const article of articles) put(join(folder, articleFile(article)), articleText(article))
}

/** Writes a file, with the folders above it. */
export function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** The entries that have a value. */
export function withoutNulls(entries: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null))
}
