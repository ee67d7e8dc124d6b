import { tinyPdf, tinyPng } from '../../fixtures/tiny-files.ts'

/** A Markdown file as the edits of a test see it. */
export interface Page {
  /** Its folder below the content folder: a section, or `trang`. */
  folder: string
  name: string
  title: string
  /** Null for a standing page. */
  date: string | null
  expires: string | null
  tags: string[]
  aliases: string[]
  image: string | null
  draft: boolean
  pinned: boolean
  paragraphs: string[]
}

/** A content folder that is being edited. */
export interface SmallSite {
  pages: Page[]
  /** Everything else, by path. */
  files: Map<string, string | Uint8Array>
  /** Parts of `site.yaml`. */
  settings: { name: string; notice: string; menu: string; news: string; successor: string }
  withdrawn: string[]
}

/** The moments at which a small site is built: before and after what is scheduled comes, and what expires goes. */
export const moments = ['2026-01-02', '2026-02-15', '2026-03-15'].map((day) => Date.parse(day))

export const pictures = ['tin-tuc/anh.png', 'tin-tuc/2025/anh.png', 'thong-bao/so-do.png']

const page = (folder: string, name: string, fields: Partial<Page>): Page => ({
  folder,
  name,
  title: `Bài ${name}`,
  date: '2025-05-05',
  expires: null,
  tags: [],
  aliases: [],
  image: null,
  draft: false,
  pinned: false,
  paragraphs: [`Nội dung của bài ${name}.`],
  ...fields,
})

/** Twelve articles, three standing pages, two pages in English, pictures, a document, old and withdrawn addresses. */
export function smallSite(): SmallSite {
  const pages = [
    page('tin-tuc', 'mot', {
      image: 'tin-tuc/anh.png',
      tags: ['Hội họp', 'Đất đai'],
      pinned: true,
    }),
    page('tin-tuc', 'hai', { tags: ['Hội họp'], aliases: ['/cu/hai/'], date: '2025-05-06' }),
    page('tin-tuc/2025', 'ba', { image: 'tin-tuc/2025/anh.png', date: '2024-01-01' }),
    page('tin-tuc', 'hen', { date: '2026-02-01', tags: ['Đất đai'] }),
    page('thong-bao', 'bon', {
      paragraphs: ['![Sơ đồ](so-do.png)', 'Xem [mẫu đơn](mau-don.pdf).'],
    }),
    page('thong-bao', 'nam', { expires: '2026-03-01', date: '2025-12-01' }),
    page('thong-bao', 'nhap', { draft: true }),
    page('thong-bao', 'sau', { paragraphs: ['Xem [bài hẹn](/tin-tuc/hen/).'], tags: ['Hội họp'] }),
    page('van-hoa', 'bay', {
      paragraphs: ['## Mục\n\nMột\n\n## Mục hai\n\nHai[^1].\n\n[^1]: Ghi chú.'],
    }),
    page('van-hoa', 'tam', { paragraphs: ['Xem [giới thiệu](/gioi-thieu/).'], date: '2023-03-03' }),
    page('van-hoa', 'chin', {
      paragraphs: ['![Một](../tin-tuc/anh.png)\n![Hai](../thong-bao/so-do.png)'],
    }),
    page('van-hoa', 'muoi', { title: 'CHỮ IN HOA TOÀN BỘ' }),
    page('trang', 'gioi-thieu', { title: 'Giới thiệu', date: null }),
    page('trang', 'lien-he', { title: 'Liên hệ', date: null }),
    page('trang', 'rieng-tu', { title: 'Riêng tư', date: null }),
    page('en/trang', 'lien-he', { title: 'Contact', date: null }),
    page('en/tin-tuc', 'mot', { title: 'One', tags: ['Land'], image: 'tin-tuc/anh.png' }),
  ]
  const files: SmallSite['files'] = new Map([
    ...pictures.map((file, index) => [file, tinyPng(40 + index, 30)] as const),
    ['thong-bao/mau-don.pdf', tinyPdf],
  ])
  const settings = {
    name: 'Ủy ban nhân dân phường Đại Kim',
    notice: '',
    menu: '/tin-tuc/',
    news: 'Tin tức',
    successor: '',
  }
  return { pages, files, settings, withdrawn: ['/thong-bao/da-rut/'] }
}

/** Path of a page below the content folder. */
export const fileOf = ({ folder, name }: Page): string => `${folder}/${name}.md`

/** Address of a page. */
export const addressOf = ({ folder, name }: Page): string => {
  const [top = '', below = ''] = folder.split('/')
  const home = top === 'en' ? '/en' : ''
  const section = top === 'en' ? below : top
  return section === 'trang' ? `${home}/${name}/` : `${home}/${section}/${name}/`
}

/** Every file of the content folder, by its path. */
export function filesOf(site: SmallSite): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ...site.pages.map((one) => [fileOf(one), textOf(one)] as const),
    ...site.files,
    ['site.yaml', settingsText(site)],
    [
      'withdrawn.yaml',
      `withdrawn:\n${site.withdrawn.map((address) => `  - { address: ${address}, date: 2025-05-06 }\n`).join('')}`,
    ],
  ])
}

function textOf({ folder, title, date, paragraphs, ...page }: Page): string {
  const up = '../'.repeat(folder.split('/').length)
  const lines = [
    `title: ${JSON.stringify(title)}`,
    date && `date: ${date}`,
    page.expires && `expires: ${page.expires}`,
    date && page.tags.length > 0 && `tags: ${JSON.stringify(page.tags)}`,
    page.aliases.length > 0 && `aliases: ${JSON.stringify(page.aliases)}`,
    page.image && `image: { src: ${up}${page.image}, alt: Quang cảnh buổi họp }`,
    page.draft && 'draft: true',
    page.pinned && 'pinned: true',
  ]
  return `---\n${lines.filter(Boolean).join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`
}

function settingsText({ settings: { name, notice, menu, news, successor } }: SmallSite): string {
  return `name: ${name}
parent: Quận Hoàng Mai, thành phố Hà Nội
address: Số 01, ngõ 282 đường Kim Giang
url: https://daikim.example.vn
sections:
  - { folder: tin-tuc, title: ${news} }
  - { folder: thong-bao, title: Thông báo }
  - { folder: van-hoa, title: Văn hoá }
menu:
  - { title: Mục đầu, to: ${menu} }
  - { title: Liên hệ, to: /lien-he/ }
${notice && `notice: { text: ${notice}, english: Notice }\n`}${successor && `successor: { name: Phường Định Công, url: "https://dinhcong.example.vn", since: ${successor} }\n`}english:
  name: People's Committee
  parent: Hà Nội
  address: 1, Kim Giang Street
  sections:
    - { folder: tin-tuc, title: News }
`
}
