import { seededSections } from './seeded-site.ts'

/** What the made-up site says about itself, to every builder alike. */
export const siteFacts = {
  name: 'Ủy ban nhân dân phường Đại Kim',
  parent: 'Quận Hoàng Mai, thành phố Hà Nội',
  address: 'Số 01, ngõ 282 đường Kim Giang, quận Hoàng Mai, thành phố Hà Nội',
  phone: '024 0000 0000',
  email: 'ubnd@daikim.example.vn',
  responsible: 'Chủ tịch Ủy ban nhân dân phường',
  url: 'https://daikim.example.vn',
  author: 'Admin',
  menu: [
    { title: 'Giới thiệu', to: '/gioi-thieu/' },
    ...seededSections.map(({ folder, title }) => ({ title, to: `/${folder}/` })),
    { title: 'Liên hệ', to: '/lien-he/' },
  ],
  links: [
    { title: 'Cổng Thông tin điện tử Chính phủ', url: 'https://chinhphu.vn' },
    { title: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
  ],
} as const

/** The standing pages of the site, in the order of its menu. */
export const standingPages = [
  {
    slug: 'gioi-thieu',
    title: 'Giới thiệu',
    summary: 'Phường Đại Kim và cơ quan của phường.',
    order: 1,
    markdown: 'Phường Đại Kim nằm ở phía tây của quận.\n\n## Cơ quan\n\nĐịa chỉ ở cuối trang này.',
  },
  {
    slug: 'lien-he',
    title: 'Liên hệ',
    summary: 'Nơi tiếp công dân và giờ làm việc.',
    order: 2,
    markdown: '- Sáng: 8 giờ đến 11 giờ 30\n- Chiều: 13 giờ 30 đến 17 giờ',
  },
] as const
