import { z } from 'zod'
import { englishFields, englishRequired, englishSchema } from './english-schema.ts'
import { momentField, orNull, textField, webAddressField } from './fields.ts'
import type { FieldTable } from './schema-problems.ts'
import { accentField, originField, placeField, timeZoneField } from './site-fields.ts'
import { linksSchema, menuSchema, sectionsSchema } from './site-lists.ts'
import { statisticsFields, statisticsRequired, statisticsSchema } from './statistics-schema.ts'
import type { YamlKeys } from './yaml-source.ts'

/** `site.yaml`, key by key as the contract has it. */
export const siteFields: FieldTable = {
  name: { example: 'name: Ủy ban nhân dân phường Đại Kim' },
  parent: { example: 'parent: Quận Hoàng Mai, thành phố Hà Nội' },
  address: { example: 'address: Số 01, ngõ 282 đường Kim Giang' },
  phone: { example: 'phone: "024 3864 0000"' },
  email: { example: 'email: vanphong@example.vn' },
  responsible: { example: 'responsible: Chánh Văn phòng' },
  url: { example: 'url: https://daikim.example.vn' },
  language: { example: 'language: vi' },
  timeZone: { example: 'timeZone: Asia/Ho_Chi_Minh' },
  author: { example: 'author: Admin' },
  sections: { example: 'sections: [{ folder: tin-tuc, title: Tin tức }]' },
  'sections.folder': { example: 'folder: tin-tuc' },
  'sections.title': { example: 'title: Tin tức' },
  'sections.description': { example: 'description: Tin hoạt động của phường' },
  menu: { example: 'menu: [{ title: Liên hệ, to: /lien-he/ }]' },
  'menu.title': { example: 'title: Liên hệ' },
  'menu.to': { example: 'to: /lien-he/' },
  links: { example: 'links: [{ title: Cổng Dịch vụ công, url: "https://dichvucong.gov.vn" }]' },
  'links.title': { example: 'title: Cổng Dịch vụ công' },
  'links.url': { example: 'url: https://dichvucong.gov.vn' },
  logo: { example: 'logo: logo.png' },
  accent: { example: 'accent: "#9a1b1e"' },
  pictures: { example: 'pictures: { avif: true }' },
  'pictures.avif': { example: 'avif: true' },
  notice: { example: 'notice: { text: Nghỉ lễ ngày 2/9, to: /thong-bao/nghi-le/ }' },
  'notice.text': { example: 'text: Nghỉ lễ ngày 2/9' },
  'notice.english': { example: 'english: Closed on 2 September' },
  'notice.to': { example: 'to: /thong-bao/nghi-le/' },
  'notice.from': { example: 'from: 2022-09-01', isMoment: true },
  'notice.until': { example: 'until: 2022-09-03', isMoment: true },
  successor: { example: 'successor: { name: …, url: "https://…", since: 2025-07-01 }' },
  'successor.name': { example: 'name: Ủy ban nhân dân phường Định Công' },
  'successor.english': { example: "english: People's Committee of Định Công Ward" },
  'successor.url': { example: 'url: https://dinhcong.example.vn' },
  'successor.since': { example: 'since: 2025-07-01', isMoment: true },
  statistics: { example: 'statistics: { domain: daikim.example.vn, figures: /so-lieu.json }' },
  ...statisticsFields,
  ...englishFields,
  stateSearch: { example: 'stateSearch: { name: Cổng Chính phủ, url: "https://…", parameter: q }' },
  'stateSearch.name': { example: 'name: Cổng Thông tin điện tử Chính phủ' },
  'stateSearch.url': { example: 'url: "https://chinhphu.vn/tim-kiem"' },
  'stateSearch.parameter': { example: 'parameter: q' },
}

const nested = Object.keys(siteFields)
  .filter((key) => key.includes('.'))
  .map((key) => key.slice(key.lastIndexOf('.') + 1))

export const siteYamlKeys: YamlKeys = {
  top: Object.keys(siteFields).filter((key) => !key.includes('.')),
  nested: [...new Set(nested)],
  texts: [
    ...['name', 'parent', 'address', 'phone', 'email', 'responsible', 'author', 'accent'],
    ...['title', 'description', 'text', 'logo', 'english'],
  ],
}

export const siteRequired: ReadonlySet<string> = new Set([
  ...['name', 'parent', 'address', 'url', 'sections'],
  ...['sections.folder', 'sections.title', 'menu.title', 'menu.to', 'links.title', 'links.url'],
  ...['notice.text', 'successor.name', 'successor.url', 'successor.since'],
  ...statisticsRequired,
  ...englishRequired,
  ...['stateSearch.name', 'stateSearch.url'],
])

/** Everything of `site.yaml` but whether the logo is there. */
export const siteSchema = z.strictObject({
  name: textField('name'),
  parent: textField('parent'),
  address: textField('address'),
  phone: orNull(textField('phone')),
  email: orNull(textField('email')),
  responsible: orNull(textField('responsible')),
  url: originField('url'),
  language: z.enum(['vi', 'en']).default('vi'),
  timeZone: timeZoneField().default('Asia/Ho_Chi_Minh'),
  author: textField('author').default('Admin'),
  sections: sectionsSchema('sections'),
  menu: orNull(menuSchema('menu')),
  links: linksSchema('links').default([]),
  logo: orNull(textField('logo')),
  accent: accentField().default('#9a1b1e'),
  pictures: orNull(z.strictObject({ avif: z.boolean().default(false) })),
  notice: orNull(
    z.strictObject({
      text: textField('notice.text'),
      english: orNull(textField('notice.english')),
      to: orNull(placeField('notice.to', /^https:$/)),
      from: orNull(momentField('notice.from')),
      until: orNull(momentField('notice.until')),
    }),
  ),
  successor: orNull(
    z.strictObject({
      name: textField('successor.name'),
      english: orNull(textField('successor.english')),
      url: webAddressField('successor.url'),
      since: momentField('successor.since'),
    }),
  ),
  statistics: orNull(statisticsSchema),
  english: orNull(englishSchema),
  stateSearch: orNull(
    z.strictObject({
      name: textField('stateSearch.name'),
      url: webAddressField('stateSearch.url'),
      parameter: textField('stateSearch.parameter', 40).default('q'),
    }),
  ),
})

export type SiteData = z.output<typeof siteSchema>
