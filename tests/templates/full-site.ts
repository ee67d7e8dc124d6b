import type { SiteConfig } from '../../scripts/content/site-config.ts'
import type { Site } from '../../scripts/site/site.ts'
import {
  makeArticle,
  makeBody,
  makeConfig,
  makePicture,
  makeSite,
  makeStandingPage,
  moment,
} from '../site/make-article.ts'

/** Site settings with every optional key given but those of a body that is no more (merged-site.ts). */
export const fullConfig: SiteConfig = makeConfig({
  phone: '024 0000 0000',
  email: 'ubnd@daikim.example.vn',
  responsible: 'Văn phòng',
  links: [{ title: 'Cổng Chính phủ', url: 'https://chinhphu.vn' }],
  notice: { text: 'Mưa lớn đêm nay.', english: null, to: '/thong-bao/', from: null, until: null },
  statistics: {
    domain: 'daikim.example.vn',
    api: '',
    figures: '/so-lieu.json',
    baseline: 1156,
    baselineDate: moment('2025-06-30'),
    members: true,
    views: '/luot-xem.json',
    days: '/so-lieu-ngay.json',
  },
})

/** A site with every kind of page: two pages of a section, tags, two years, a redirect, withdrawn articles, long titles and pictures. */
export function fullSite(fields: Partial<SiteConfig> = {}, basePath = '/'): Site {
  const headings = ['Kết quả', 'Khó khăn', 'Việc cần làm'].map((text, index) => ({
    level: 2 as const,
    id: `muc-${index}`,
    text,
  }))
  const lead = makeArticle('ket-nap', {
    title: 'Nâng cao chất lượng',
    date: moment('2022-09-05 19:30'),
    updated: moment('2022-09-06'),
    source: 'Ban Tổ chức',
    tags: ['kiểm tra', 'Đảng bộ'],
    pinned: true,
    aliases: ['/cu/bai-1.html'],
    image: { picture: makePicture('tin-tuc/anh.png'), alt: 'Hội trường', caption: 'Ảnh minh hoạ' },
    body: makeBody({
      html: headings
        .map(({ id, text }) => `<h2 id="${id}">${text}</h2>\n<p>Nội dung.</p>`)
        .join(''),
      headings,
    }),
  })
  const many = Array.from({ length: 24 }, (_, index) =>
    makeArticle(`bai-${index}`, { date: moment(`2021-03-${String(index + 1).padStart(2, '0')}`) }),
  )
  return makeSite(
    [
      lead,
      ...many,
      makeArticle('hop-dan', { section: 'thong-bao', tags: ['kiểm tra'], pinned: true }),
      makeArticle('cat-nuoc', { section: 'thong-bao', date: moment('2022-01-02') }),
    ],
    {
      config: { ...fullConfig, ...fields },
      standingPages: [makeStandingPage('lien-he', { updated: moment('2024-01-05') })],
      withdrawn: [
        { address: '/tin-tuc/rut/', date: moment('2025-06-01'), reason: 'Số <b>nhầm</b>' },
        { address: '/cu/2.html', date: moment('2025-06-02'), reason: null },
      ],
      basePath,
    },
  )
}
