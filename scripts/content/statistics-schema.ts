import { z } from 'zod'
import { momentField, orNull } from './fields.ts'
import type { SchemaIssue } from './schema-issue.ts'
import type { FieldTable } from './schema-problems.ts'
import { countField, domainField, serviceField } from './site-fields.ts'

const domainExample = 'domain: daikim.example.vn'

/** `statistics` of `site.yaml`, key by key. */
export const statisticsFields: FieldTable = {
  'statistics.domain': { example: domainExample },
  'statistics.api': { example: 'api: ""' },
  'statistics.figures': { example: 'figures: /so-lieu.json' },
  'statistics.baseline': { example: 'baseline: 1156' },
  'statistics.baselineDate': { example: 'baselineDate: 2025-06-30', isMoment: true },
  'statistics.members': { example: 'members: true' },
  'statistics.views': { example: 'views: /luot-xem.json' },
  'statistics.days': { example: 'days: /so-lieu-ngay.json' },
  'statistics.frozen': { example: 'frozen: { visits: 1156, at: 2025-06-30 }' },
  'statistics.frozen.visits': { example: 'visits: 1156' },
  'statistics.frozen.at': { example: 'at: 2025-06-30', isMoment: true },
}

export const statisticsRequired = [
  ...['statistics.domain', 'statistics.frozen.visits', 'statistics.frozen.at'],
]

const frozenSchema = z.strictObject({ visits: countField, at: momentField('statistics.frozen.at') })

/** Counting, or what has been counted: then the other keys may stay, and nothing reads them. */
export const statisticsSchema = z
  .strictObject({
    domain: orNull(domainField('statistics.domain')),
    api: serviceField('statistics.api')
      .transform((api) => api.replace(/\/+$/, ''))
      .default(''),
    figures: serviceField('statistics.figures').default('/so-lieu.json'),
    baseline: countField.default(0),
    baselineDate: orNull(momentField('statistics.baselineDate')),
    members: z.boolean().default(true),
    views: orNull(serviceField('statistics.views')),
    days: orNull(serviceField('statistics.days')),
    frozen: orNull(frozenSchema),
  })
  .superRefine(({ domain, frozen }, context) => {
    if (domain !== null || frozen !== null) return
    const args = { key: 'statistics.domain', example: domainExample }
    const problem: SchemaIssue<'missing-key'> = { code: 'missing-key', args, repaired: null }
    context.addIssue({ code: 'custom', path: ['domain'], params: { problem } })
  })
