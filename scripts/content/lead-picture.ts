import type { LeadPicture } from './article.ts'
import type { ArticleData } from './article-schema.ts'
import { isPicture, isPictureType } from './attachments.ts'
import { locate, locateNearest } from './locate.ts'
import { resolveFile } from './markdown/resolve-file.ts'
import { suggestFile } from './markdown/suggest-file.ts'
import { newProblem } from './new-problem.ts'
import type { PageContext } from './page-context.ts'
import type { Problem, ProblemArgs } from './problem.ts'
import { readYamlDocument } from './yaml-document.ts'
import type { YamlSource } from './yaml-source.ts'

/** The picture that the front matter of a file names, looked up among the attachments. */
export function leadPicture(
  image: ArticleData['image'],
  source: YamlSource,
  context: PageContext,
): { picture: LeadPicture | null; problem: Problem | null } {
  if (image === null) return { picture: null, problem: null }
  const { src: written, alt, caption } = image
  const path: readonly string[] = ['image', 'src']
  const tell = <Code extends 'picture-missing' | 'picture-remote'>(
    code: Code,
    args: ProblemArgs[Code],
    repaired: string | null,
  ) => {
    const document = readYamlDocument(source)
    const spot = document === null ? null : locate(document, path, 'value')
    const place = spot ?? locateNearest(document, path)
    const fix = repaired === null ? null : (spot?.replaced(repaired) ?? null)
    const problem = newProblem(source.file, place, code, args, { field: 'image.src', fix })
    return { picture: null, problem }
  }

  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return tell('picture-remote', { written }, null)
  const file = resolveFile(written, source.file)
  const found = file === null ? undefined : context.attachments.get(file)
  if (found !== undefined && isPicture(found)) {
    return { picture: { picture: found, alt, caption }, problem: null }
  }
  // A picture whose own bytes have a problem is told at the picture; nothing is published with it.
  if (found !== undefined && isPictureType(found.type)) {
    const unknown = { ...found, type: found.type, width: 0, height: 0 }
    return { picture: { picture: unknown, alt, caption }, problem: null }
  }
  const pictures = context.attachmentFiles.filter((name) => /\.(?:png|jpe?g|webp|gif)$/i.test(name))
  const suggestion = file === null ? null : suggestFile(file, source.file, pictures)
  return tell('picture-missing', { written, suggestion }, suggestion)
}
