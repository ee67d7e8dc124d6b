import { z } from 'zod'
import { momentField, orNull, textField } from './fields.ts'
import type { FieldTable } from './schema-problems.ts'
import type { YamlKeys } from './yaml-source.ts'

/** Front matter of a standing page, key by key as the contract has it. */
export const standingPageFields: FieldTable = {
  title: { example: 'title: Giới thiệu', notText: 'title-not-text' },
  summary: { example: 'summary: Một câu nói trang này có gì.' },
  order: { example: 'order: 1' },
  updated: { example: 'updated: 2022-09-06', isMoment: true },
  draft: { example: 'draft: true' },
}

export const standingPageRequired: ReadonlySet<string> = new Set(['title'])

export const standingPageYamlKeys: YamlKeys = {
  top: Object.keys(standingPageFields),
  nested: [],
  texts: ['title', 'summary'],
}

export const standingPageSchema = z.strictObject({
  title: textField('title', 200),
  summary: orNull(textField('summary', 500)),
  order: orNull(z.int()),
  updated: orNull(momentField('updated')),
  draft: z.boolean().default(false),
})

export type StandingPageData = z.output<typeof standingPageSchema>
