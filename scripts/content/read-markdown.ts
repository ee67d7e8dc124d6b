import type { z } from 'zod'
import type { Body } from './body.ts'
import { renderBody } from './markdown/render-body.ts'
import type { PageContext } from './page-context.ts'
import type { Problem } from './problem.ts'
import { readYamlMap, type YamlMapKind } from './read-yaml-map.ts'
import { splitFrontMatter } from './split-front-matter.ts'
import type { YamlSource } from './yaml-source.ts'

export interface ReadMarkdown<Schema extends z.ZodObject> {
  readonly values: Partial<z.output<Schema>>
  /** Null where the file has no front matter that can be read. */
  readonly source: YamlSource | null
  readonly body: Body
  readonly problems: readonly Problem[]
}

/** Front matter and body of a Markdown file, read as far as they can be. */
export function readMarkdown<Schema extends z.ZodObject>(
  file: string,
  text: string,
  kind: YamlMapKind<Schema>,
  context: PageContext,
): ReadMarkdown<Schema> {
  const split = splitFrontMatter(text, file)
  const front =
    split.frontMatter === null ? null : readYamlMap({ file, ...split.frontMatter }, kind)
  const { labels, basePath, siteUrl, language, attachments, attachmentFiles } = context
  const rendered = renderBody(split.body.text, {
    file,
    firstLine: split.body.firstLine,
    labels,
    basePath,
    siteUrl,
    language,
    afterPicture: Boolean((front?.values as { image?: unknown } | undefined)?.image),
    attachment: (name) => attachments.get(name),
    attachmentFiles,
  })
  return {
    values: front?.values ?? {},
    source: front?.source ?? null,
    body: rendered.body,
    problems: [...split.problems, ...(front?.problems ?? []), ...rendered.problems],
  }
}
