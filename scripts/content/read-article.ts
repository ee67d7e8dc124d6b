import { articleAddress, fileSlug, topFolder } from './addresses.ts'
import type { Article } from './article.ts'
import { articleFields, articleRequired, articleYamlKeys } from './article-schema.ts'
import { emptyBody } from './empty-body.ts'
import { checkFrontMatter } from './front-matter-checks.ts'
import { leadPicture } from './lead-picture.ts'
import type { PageContext, ReadPage } from './page-context.ts'
import { readMarkdown } from './read-markdown.ts'

/** The article of a file from its decoded text; null is a text that cannot be read, which is told elsewhere. */
export function readArticle(
  file: string,
  text: string | null,
  context: PageContext,
): ReadPage<Article> {
  if (text === null) return { page: toArticle(file, {}), source: null, problems: [] }
  const kind = {
    schema: context.articleSchema,
    fields: articleFields,
    required: articleRequired,
    keys: articleYamlKeys,
  }
  const { values, source, body, problems } = readMarkdown(file, text, kind, context)
  const found = source === null ? null : leadPicture(values.image ?? null, source, context)
  const warnings = source === null ? [] : checkFrontMatter(values, source, context.at)
  return {
    page: toArticle(file, { ...values, image: found?.picture ?? null, body }),
    source,
    problems: [...problems, ...warnings, ...(found?.problem ? [found.problem] : [])],
  }
}

function toArticle(file: string, known: Partial<Article>): Article {
  return {
    kind: 'article',
    file,
    section: topFolder(file),
    slug: fileSlug(file),
    address: articleAddress(file),
    title: known.title ?? '',
    date: known.date ?? { at: 0, hasTime: false },
    updated: known.updated ?? null,
    expires: known.expires ?? null,
    author: known.author ?? null,
    source: known.source ?? null,
    summary: known.summary ?? null,
    image: known.image ?? null,
    tags: [...new Set(known.tags ?? [])],
    draft: known.draft ?? false,
    pinned: known.pinned ?? false,
    aliases: known.aliases ?? [],
    body: known.body ?? emptyBody,
  }
}
