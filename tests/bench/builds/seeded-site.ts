import { slug } from '../../../scripts/content/slug.ts'
import { seededArticles, seededNumbers } from '../search/seeded-articles.ts'

/** An article as whoever writes it has it in mind; each builder gets it in the form that it wants. */
export interface SeededArticle {
  /** Folder of its section. */
  readonly section: string
  readonly slug: string
  readonly title: string
  /** `2024-05-06 07:08`, in Việt Nam time. */
  readonly date: string
  readonly author: string | null
  readonly summary: string
  readonly tags: readonly string[]
  readonly pinned: boolean
  /** File name of one of the pictures, which lie in a folder beside the sections; most articles have none. */
  readonly picture: string | null
  readonly markdown: string
}

/** The sections of the site; the folders are those of `seededArticles`. */
export const seededSections = [
  { folder: 'tin-tuc', title: 'Tin tức', description: 'Tin hoạt động của phường.' },
  { folder: 'thong-bao', title: 'Thông báo', description: 'Những việc người dân cần biết ngay.' },
  {
    folder: 'cai-cach-hanh-chinh',
    title: 'Cải cách hành chính',
    description: 'Hướng dẫn làm thủ tục và kết quả phục vụ.',
  },
  {
    folder: 'van-hoa-xa-hoi',
    title: 'Văn hoá – Xã hội',
    description: 'Lễ hội, đọc sách, sức khoẻ cộng đồng.',
  },
] as const

/** The files that the articles with a picture share. */
export const seededPictures = ['san-dinh', 'cho-sang', 'nha-van-hoa', 'ngo-nho', 'tram-y-te'].map(
  (name) => `${name}.png`,
)

const firstDay = Date.UTC(2016, 0, 1)
const days = 3652
const pictureEvery = 200
const matters =
  'y tế, tiêm chủng, giáo dục, tuyển sinh, đất đai, xây dựng, hộ tịch, căn cước, bảo hiểm, lao động, giao thông, cấp nước, môi trường, rác thải, cây xanh, an ninh, phòng cháy, lễ hội, thể thao, đọc sách, trẻ em, người cao tuổi, thanh niên, phụ nữ, cựu chiến binh, bầu cử, tiếp công dân, cải cách, chuyển đổi số, thuế'.split(
    ', ',
  )
const quarters = Array.from({ length: 50 }, (_, index) => `tổ dân phố ${index + 1}`)
const authors = ['Văn phòng', 'Ban Văn hoá', 'Công an phường']

/**
 * So many articles of about 4.3 KB of Markdown, the same every time, spread over ten years: paragraphs, headings, lists, bold words,
 * a link, now and then a table. One of 200 has a picture.
 */
export function seededSite(count: number): SeededArticle[] {
  const random = seededNumbers(7)
  const any = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(random() * list.length)] as Item
  const slugs: string[] = []
  return seededArticles(count).map((text, index): SeededArticle => {
    const own = `${slug(text.title)}-${index + 1}`
    slugs.push(own)
    const minutes = Math.floor((index / count) * days * 1440)
    const date = new Date(firstDay + minutes * 60_000).toISOString()
    // Every eighth article leads to an older one of its section.
    const older = index >= 8 && index % 8 === 0 ? index - 4 * (1 + Math.floor(random() * 2)) : null
    return {
      section: text.section,
      slug: own,
      title: text.title,
      date: `${date.slice(0, 10)} ${date.slice(11, 16)}`,
      author: random() < 0.5 ? any(authors) : null,
      summary: text.summary,
      tags: [...new Set([any(matters), any(matters), ...(random() < 0.5 ? [any(quarters)] : [])])],
      pinned: count - index <= 3,
      picture:
        index % pictureEvery === pictureEvery - 1
          ? (seededPictures[Math.floor(index / pictureEvery) % seededPictures.length] ?? null)
          : null,
      markdown: markdownOf(text.body, {
        link: older === null ? null : `/${text.section}/${slugs[older]}/`,
        table: index % 10 === 9,
      }),
    }
  })
}

/** The same text as Markdown that uses what clerks use. */
function markdownOf(
  body: string,
  { link, table }: { readonly link: string | null; readonly table: boolean },
): string {
  const paragraphs = body.split('\n')
  const sentences = (paragraph: string | undefined) => (paragraph ?? '').split('. ')
  const [first, second, third, fourth, fifth, sixth, seventh, eighth, code] = paragraphs
  const heading = (paragraph: string | undefined) => firstWords(paragraph, 6)
  const numbered = sentences(fourth).map((sentence, index) => `${index + 1}. ${sentence}.`)
  const bullets = sentences(sixth).map(
    (sentence) => `- **${firstWords(sentence, 3)}**: ${sentence}`,
  )
  const reading = link === null ? [] : [`Xem thêm [bài trước](${link}) về việc này.`]
  return [
    `${first}.`,
    `${second}.`,
    `## ${heading(third)}`,
    bold(`${third}.`),
    numbered.join('\n'),
    `## ${heading(fifth)}`,
    `${fifth}.`,
    bullets.join('\n'),
    ...reading,
    `### ${heading(seventh)}`,
    `${seventh}.`,
    ...(table ? [tableOf(sentences(eighth))] : [`${eighth}.`]),
    `*${code}*`,
  ].join('\n\n')
}

function tableOf(sentences: readonly string[]): string {
  const rows = sentences.map(
    (sentence, index) => `| ${index + 1} | ${sentence} | ${index * 7 + 3} |`,
  )
  return ['| STT | Nội dung | Số lượng |', '|:---|:---|---:|', ...rows].join('\n')
}

function bold(paragraph: string): string {
  const words = paragraph.split(' ')
  return [...words.slice(0, 4), `**${words.slice(4, 8).join(' ')}**`, ...words.slice(8)].join(' ')
}

function firstWords(text: string | undefined, count: number): string {
  return (text ?? '')
    .split(' ')
    .slice(0, count)
    .join(' ')
    .replace(/[.,:;]+$/, '')
}
