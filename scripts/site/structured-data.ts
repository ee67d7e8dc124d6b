import { isoDate } from './dates.ts'
import { fullAddress } from './full-address.ts'
import type { ArticlePage, Frame, PageLink } from './site.ts'

/** Facts for search engines as a JSON-LD object in the words of https://schema.org */
export type StructuredData = { readonly '@type': string; readonly [key: string]: unknown }

const vocabulary = 'https://schema.org'
const context = { '@context': vocabulary } as const
/** schema.org has no word for what has taken the place of a body; Wikidata has: "replaced by". */
const archiveContext = {
  '@context': [vocabulary, { successor: 'http://www.wikidata.org/prop/direct/P1366' }],
}

/** The body that publishes the site, and the one that it was merged into. */
export function governmentOrganization(frame: Frame): StructuredData {
  const { archive: successor } = frame
  const { name, parent, address, phone, email, logo, timeZone } = frame.config
  return {
    ...(successor ? archiveContext : context),
    '@type': 'GovernmentOrganization',
    '@id': organizationId(frame),
    name,
    url: fullAddress(frame, '/'),
    address: { '@type': 'PostalAddress', streetAddress: address, addressCountry: 'VN' },
    areaServed: { '@type': 'AdministrativeArea', name: parent },
    // Nobody should call a body that is no more.
    ...(phone && !successor && { telephone: phone }),
    ...(email && !successor && { email }),
    ...(logo && { logo: imageObject(logo, frame) }),
    ...(successor && {
      dissolutionDate: isoDate(successor.since, timeZone),
      successor: {
        '@type': 'GovernmentOrganization',
        name: successor.name,
        url: successor.url,
      },
      // A role is how schema.org dates a membership.
      memberOf: {
        '@type': 'OrganizationRole',
        startDate: isoDate(successor.since, timeZone),
        memberOf: {
          '@type': 'GovernmentOrganization',
          name: successor.name,
          url: successor.url,
        },
      },
    }),
  }
}

/** The site itself. */
export function webSite(frame: Frame): StructuredData {
  return {
    ...context,
    '@type': 'WebSite',
    name: frame.config.name,
    url: fullAddress(frame, frame.home),
    inLanguage: frame.config.language,
    publisher: { '@id': organizationId(frame) },
  }
}

/** One article. The site's default byline stands for the body; any other name is taken for a person. */
export function newsArticle(article: ArticlePage, frame: Frame): StructuredData {
  const { config } = frame
  const { title, summary, date, updated, author, source, image, section, tags } = article
  const url = fullAddress(frame, article.address)
  const publisher = {
    '@type': 'GovernmentOrganization',
    '@id': organizationId(frame),
    name: config.name,
    url: fullAddress(frame, '/'),
  }
  return {
    ...context,
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    url,
    mainEntityOfPage: url,
    datePublished: isoDate(date, config.timeZone),
    dateModified: isoDate(updated ?? date, config.timeZone),
    inLanguage: config.language,
    articleSection: section.title,
    ...(tags.length > 0 && { keywords: tags.map((tag) => tag.title) }),
    ...(image && { image: imageObject(image.picture, frame) }),
    author: author === config.author ? publisher : { '@type': 'Person', name: author },
    publisher,
    ...(source && { sourceOrganization: { '@type': 'Organization', name: source } }),
  }
}

/** The way to a page, from the home page down. */
export function breadcrumbList(links: readonly PageLink[], frame: Frame): StructuredData {
  return {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: fullAddress(frame, address),
    })),
  }
}

function organizationId(frame: Frame): string {
  return `${fullAddress(frame, '/')}#organization`
}

function imageObject(
  picture: { address: string; width: number; height: number },
  frame: Frame,
): StructuredData {
  const { address, width, height } = picture
  return { '@type': 'ImageObject', url: fullAddress(frame, address), width, height }
}
