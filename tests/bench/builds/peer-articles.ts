import { stringify } from 'yaml'
import { type SeededArticle, seededSections } from './seeded-site.ts'
import { standingPages } from './site-facts.ts'
import { altOf, withoutNulls } from './write-ours.ts'

/** Names that a peer has of its own for what an article says. */
export interface PeerKeys {
  /** Key of the list of tags. */
  readonly tags: string
  /** Keys that only this peer wants. */
  readonly more: (article: SeededArticle) => Readonly<Record<string, unknown>>
}

/** An article as a Markdown file for a peer. */
export function peerArticle(article: SeededArticle, { tags, more }: PeerKeys): string {
  const { title, date, author, summary, picture, markdown } = article
  const front = withoutNulls({
    title,
    date: `${date.replace(' ', 'T')}:00+07:00`,
    author,
    description: summary,
    [tags]: article.tags,
    image: picture && { src: picture, alt: altOf(picture) },
    ...more(article),
  })
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${markdown}\n`
}

/** The pages that are neither articles nor lists, by file name: standing pages, the site map and the page of the worker. */
export const peerPages: Readonly<
  Record<string, { readonly front: Record<string, unknown>; readonly markdown: string }>
> = Object.fromEntries([
  ...standingPages.map(({ slug, title, summary, order, markdown }) => [
    slug,
    { front: { title, description: summary, weight: order, type: 'standing' }, markdown },
  ]),
  [
    'so-do',
    {
      front: {
        title: 'Sơ đồ cổng',
        description:
          'Mọi chuyên mục, trang và từ khoá trên trang của Ủy ban nhân dân phường Đại Kim.',
        type: 'outline',
      },
      markdown: '',
    },
  ],
  [
    'chua-luu',
    {
      front: {
        title: 'Trang này chưa được lưu trên máy',
        description:
          'Không kết nối được, và địa chỉ vừa mở chưa có bản lưu trên máy này. Khi có mạng, xin tải lại trang.',
        type: 'notkept',
        bare: true,
        url: '/chua-luu.html',
      },
      markdown: '',
    },
  ],
])

/** What a section says about itself, as front matter. */
export const peerSections = seededSections.map(({ folder, title, description }) => ({
  folder,
  text: `---\n${stringify({ title, description }, { lineWidth: 0 })}---\n`,
}))
