import { createArticleSchema } from '../../scripts/content/article-schema.ts'
import type { PageContext } from '../../scripts/content/page-context.ts'
import { now } from '../fixtures/read-site.ts'
import { testLabels } from '../fixtures/test-labels.ts'

/** The surroundings of a file on a site without attachments. */
export const pageContext: PageContext = {
  articleSchema: createArticleSchema('https://daikim.example.vn'),
  labels: testLabels,
  basePath: '/',
  siteUrl: 'https://daikim.example.vn',
  language: 'vi',
  at: now,
  attachments: new Map(),
  attachmentFiles: [],
}
