import type { Article } from '../../scripts/content/article.ts'
import type { Picture } from '../../scripts/content/attachment.ts'
import type { Body } from '../../scripts/content/body.ts'
import type { Content } from '../../scripts/content/content.ts'
import type { Moment } from '../../scripts/content/moment.ts'
import type { SiteConfig } from '../../scripts/content/site-config.ts'
import type { StandingPage } from '../../scripts/content/standing-page.ts'
import { buildSite, type SiteOptions } from '../../scripts/site/build-site.ts'
import type { Site } from '../../scripts/site/site.ts'

/** `2022-09-05` or `2022-09-05 19:30` in Việt Nam. */
export function moment(written: string): Moment {
  const [day = '', hour] = written.split(' ')
  return { at: Date.parse(`${day}T${hour ?? '00:00'}:00+07:00`), hasTime: hour !== undefined }
}

export function makeBody(fields: Partial<Body> = {}): Body {
  return {
    html: '<p>Nội dung.</p>\n',
    headings: [],
    links: [],
    externalLinks: [],
    attachments: [],
    anchors: [],
    firstParagraph: 'Nội dung.',
    text: 'Nội dung.',
    pieces: 2,
    ...fields,
  }
}

/** A body whose HTML has these links, each as the words `xem`. */
export function makeLinkingBody(addresses: readonly string[]): Body {
  return makeBody({
    html: addresses.map((address) => `<p><a href="${address}">xem</a></p>`).join('\n'),
    links: addresses.map((address) => ({ address, anchor: null, written: address, line: 5 })),
  })
}

/** An article of `tin-tuc`, of 5 September 2022, addressed by its slug. */
export function makeArticle(slug: string, fields: Partial<Article> = {}): Article {
  const section = fields.section ?? 'tin-tuc'
  return {
    kind: 'article',
    file: `${section}/${slug}.md`,
    section,
    slug,
    address: `/${section}/${slug}/`,
    title: `Bài ${slug}`,
    date: moment('2022-09-05'),
    updated: null,
    expires: null,
    author: null,
    source: null,
    summary: null,
    image: null,
    tags: [],
    draft: false,
    pinned: false,
    aliases: [],
    body: makeBody(),
    ...fields,
  }
}

export function makeStandingPage(slug: string, fields: Partial<StandingPage> = {}): StandingPage {
  return {
    kind: 'standing-page',
    file: `trang/${slug}.md`,
    slug,
    address: `/${slug}/`,
    title: `Trang ${slug}`,
    summary: null,
    order: null,
    updated: null,
    draft: false,
    body: makeBody(),
    ...fields,
  }
}

export function makePicture(file: string): Picture {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return {
    file,
    source: file,
    type: 'png',
    bytes: 1234,
    sha256: 'ab'.repeat(32),
    address: `/assets/${name.replace('.', '-abababab.')}`,
    width: 640,
    height: 360,
  }
}

export function makeConfig(fields: Partial<SiteConfig> = {}): SiteConfig {
  return {
    name: 'Ủy ban nhân dân phường Đại Kim',
    parent: 'Quận Hoàng Mai, thành phố Hà Nội',
    address: 'Số 01, ngõ 282 đường Kim Giang',
    phone: null,
    email: null,
    responsible: null,
    url: 'https://daikim.example.vn',
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    author: 'Admin',
    sections: [
      { folder: 'tin-tuc', title: 'Tin tức', description: 'Tin của phường' },
      { folder: 'thong-bao', title: 'Thông báo', description: '' },
    ],
    menu: null,
    links: [],
    logo: null,
    accent: '#9a1b1e',
    pictures: { avif: false },
    notice: null,
    successor: null,
    statistics: null,
    frozenStatistics: null,
    english: null,
    stateSearch: null,
    ...fields,
  }
}

/** The site of these articles at the beginning of 2026, published at the root of its host. */
export function makeSite(
  articles: readonly Article[],
  fields: Partial<Content & SiteOptions> = {},
): Site {
  const { config = makeConfig(), standingPages = [], attachments = [] } = fields
  const { withdrawn = [], leftOut = [] } = fields
  const { at = Date.parse('2026-01-01T00:00:00Z'), drafts = false, basePath = '/' } = fields
  const { search = true } = fields
  return buildSite(
    { config, articles, standingPages, attachments, withdrawn, leftOut },
    { at, drafts, basePath, search },
  )
}
