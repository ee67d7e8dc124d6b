import type { EnglishConfig } from '../../scripts/content/site-config.ts'
import type { Site } from '../../scripts/site/site.ts'
import {
  makeArticle,
  makeBody,
  makeConfig,
  makeSite,
  makeStandingPage,
  moment,
} from './make-article.ts'

/** What a site says in English at least. */
export function makeEnglish(fields: Partial<EnglishConfig> = {}): EnglishConfig {
  return {
    name: "People's Committee of Dai Kim Ward",
    parent: 'Hoang Mai District',
    address: '1, Kim Giang Street',
    responsible: null,
    author: null,
    sections: [{ folder: 'tin-tuc', title: 'News', description: 'What goes on' }],
    menu: null,
    links: [],
    ...fields,
  }
}

const body = makeBody({ html: '<p>Words.</p>\n', firstParagraph: 'Words.', text: 'Words.' })

/** An article of `content/en/tin-tuc/`. */
export function makeEnglishArticle(slug: string, fields: Parameters<typeof makeArticle>[1] = {}) {
  return makeArticle(slug, { section: 'en/tin-tuc', title: `Article ${slug}`, body, ...fields })
}

/** A site with a part of its pages in English; of one pair the Vietnamese page is a draft. */
export function englishSite(fields: Parameters<typeof makeConfig>[0] = {}, basePath = '/'): Site {
  return makeSite(
    [
      makeArticle('hop-dan', { tags: ['họp'], aliases: ['/cu/1/'] }),
      makeArticle('nhap', { draft: true }),
      makeArticle('chi-tieng-viet'),
      makeEnglishArticle('hop-dan', {
        tags: ['meeting'],
        aliases: ['/en/old/1/'],
        body: { ...body, shows: ['gallery'] },
      }),
      makeEnglishArticle('nhap', { date: moment('2022-09-06') }),
      makeEnglishArticle('chua-dang', { draft: true }),
    ],
    {
      config: makeConfig({ english: makeEnglish(), ...fields }),
      standingPages: [
        makeStandingPage('lien-he'),
        makeStandingPage('lien-he', {
          file: 'en/trang/lien-he.md',
          address: '/en/lien-he/',
          title: 'Contact',
          body,
        }),
        makeStandingPage('quyen-rieng-tu'),
      ],
      withdrawn: [{ address: '/en/tin-tuc/rut/', date: moment('2025-06-01'), reason: null }],
      basePath,
    },
  )
}
