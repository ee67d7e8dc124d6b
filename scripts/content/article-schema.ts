import { z } from 'zod'
import { longestName } from './addresses.ts'
import { aliasField } from './alias-field.ts'
import { isDeviceName } from './device-name.ts'
import { momentField, orNull, textField } from './fields.ts'
import { refuse } from './schema-issue.ts'
import type { FieldTable } from './schema-problems.ts'
import { slug } from './slug.ts'
import type { YamlKeys } from './yaml-source.ts'

/** Front matter of an article, key by key as the contract has it. */
export const articleFields: FieldTable = {
  title: { example: 'title: Kết nạp đảng viên mới', notText: 'title-not-text' },
  date: { example: 'date: 2022-09-05', isMoment: true },
  updated: { example: 'updated: 2022-09-06', isMoment: true },
  expires: { example: 'expires: 2022-12-31', isMoment: true },
  author: { example: 'author: Ban biên tập' },
  source: { example: 'source: Báo Hànộimới' },
  summary: { example: 'summary: Một hai câu nói bài viết về việc gì.' },
  image: { example: 'image: { src: anh.jpg, alt: Quang cảnh buổi lễ }' },
  'image.src': { example: 'src: anh.jpg' },
  'image.alt': { example: 'alt: Quang cảnh buổi lễ', missing: 'image-alt-missing' },
  'image.caption': { example: 'caption: Quang cảnh buổi lễ sáng 5/9' },
  tags: { example: 'tags: [xây dựng Đảng, kết nạp]', isListOfTexts: true },
  draft: { example: 'draft: true' },
  pinned: { example: 'pinned: true' },
  aliases: { example: 'aliases: [/bai-viet-cu/]', isListOfTexts: true },
}

export const articleRequired: ReadonlySet<string> = new Set([
  'title',
  'date',
  'image.src',
  'image.alt',
])

export const articleYamlKeys: YamlKeys = {
  top: Object.keys(articleFields).filter((key) => !key.includes('.')),
  nested: ['src', 'alt', 'caption'],
  texts: ['title', 'author', 'source', 'summary', 'src', 'alt', 'caption'],
}

const tagField = textField('tags').transform((tag, context): string => {
  const name = slug(tag)
  const { length } = name
  if (name === '') return refuse(context, 'no-slug', { name: tag })
  if (isDeviceName(name)) return refuse(context, 'name-reserved', { name: tag })
  const args = { key: 'tags', length, limit: longestName }
  return length > longestName ? refuse(context, 'text-too-long', args) : tag
})

/** The schema of an article on the site whose canonical origin is `siteUrl` (null while that is unknown). */
export function createArticleSchema(siteUrl: string | null) {
  return z.strictObject({
    title: textField('title', 200),
    date: momentField('date'),
    updated: orNull(momentField('updated')),
    expires: orNull(momentField('expires')),
    author: orNull(textField('author')),
    source: orNull(textField('source')),
    summary: orNull(textField('summary', 500)),
    image: orNull(
      z.strictObject({
        src: textField('image.src'),
        alt: textField('image.alt'),
        caption: orNull(textField('image.caption')),
      }),
    ),
    tags: z.array(tagField).default([]),
    draft: z.boolean().default(false),
    pinned: z.boolean().default(false),
    aliases: z.array(aliasField(siteUrl)).default([]),
  })
}

export type ArticleSchema = ReturnType<typeof createArticleSchema>
export type ArticleData = z.output<ArticleSchema>
