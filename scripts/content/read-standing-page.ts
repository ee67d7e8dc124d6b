import { fileSlug, standingPageAddress } from './addresses.ts'
import { emptyBody } from './empty-body.ts'
import { checkFrontMatter } from './front-matter-checks.ts'
import type { PageContext, ReadPage } from './page-context.ts'
import { readMarkdown } from './read-markdown.ts'
import type { StandingPage } from './standing-page.ts'
import {
  standingPageFields,
  standingPageRequired,
  standingPageSchema,
  standingPageYamlKeys,
} from './standing-page-schema.ts'

const kind = {
  schema: standingPageSchema,
  fields: standingPageFields,
  required: standingPageRequired,
  keys: standingPageYamlKeys,
}

/** The standing page of a file from its decoded text; null is a text that cannot be read, which is told elsewhere. */
export function readStandingPage(
  file: string,
  text: string | null,
  context: PageContext,
): ReadPage<StandingPage> {
  if (text === null) return { page: toStandingPage(file, {}), source: null, problems: [] }
  const { values, source, body, problems } = readMarkdown(file, text, kind, context)
  const warnings = source === null ? [] : checkFrontMatter(values, source, context.at)
  return {
    page: toStandingPage(file, { ...values, body }),
    source,
    problems: [...problems, ...warnings],
  }
}

function toStandingPage(file: string, known: Partial<StandingPage>): StandingPage {
  return {
    kind: 'standing-page',
    file,
    slug: fileSlug(file),
    address: standingPageAddress(file),
    title: known.title ?? '',
    summary: known.summary ?? null,
    order: known.order ?? null,
    updated: known.updated ?? null,
    draft: known.draft ?? false,
    body: known.body ?? emptyBody,
  }
}
