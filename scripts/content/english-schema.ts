import { z } from 'zod'
import { orNull, textField } from './fields.ts'
import type { FieldTable } from './schema-problems.ts'
import { linksSchema, menuSchema, sectionsSchema } from './site-lists.ts'

/** `english` of `site.yaml`, key by key. */
export const englishFields: FieldTable = {
  english: { example: 'english: { name: …, parent: …, address: … }' },
  'english.name': { example: "name: People's Committee of Đại Kim Ward" },
  'english.parent': { example: 'parent: Hoàng Mai District, Hà Nội' },
  'english.address': { example: 'address: 1, Lane 282, Kim Giang Street, Hà Nội' },
  'english.responsible': { example: 'responsible: Chief of the Office' },
  'english.author': { example: 'author: Office of the People’s Committee' },
  'english.sections': { example: 'sections: [{ folder: tin-tuc, title: News }]' },
  'english.sections.folder': { example: 'folder: tin-tuc' },
  'english.sections.title': { example: 'title: News' },
  'english.sections.description': { example: 'description: What goes on in the ward' },
  'english.menu': { example: 'menu: [{ title: Contact, to: /en/lien-he/ }]' },
  'english.menu.title': { example: 'title: Contact' },
  'english.menu.to': { example: 'to: /en/lien-he/' },
  'english.links': {
    example: 'links: [{ title: National Public Service Portal, url: "https://dichvucong.gov.vn" }]',
  },
  'english.links.title': { example: 'title: National Public Service Portal' },
  'english.links.url': { example: 'url: https://dichvucong.gov.vn' },
}

export const englishRequired = [
  ...['english.name', 'english.parent', 'english.address', 'english.sections.folder'],
  ...['english.sections.title', 'english.menu.title', 'english.menu.to'],
  ...['english.links.title', 'english.links.url'],
]

/** What the site says in English; that its sections are among the site's own is checked elsewhere. */
export const englishSchema = z.strictObject({
  name: textField('english.name'),
  parent: textField('english.parent'),
  address: textField('english.address'),
  responsible: orNull(textField('english.responsible')),
  author: orNull(textField('english.author')),
  sections: sectionsSchema('english.sections').default([]),
  menu: orNull(menuSchema('english.menu')),
  links: linksSchema('english.links').default([]),
})
