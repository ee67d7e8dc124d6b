import { locateNearest } from './locate.ts'
import { newProblem } from './new-problem.ts'
import type { Problem, ProblemArgs } from './problem.ts'
import { siteFile } from './settings-files.ts'
import type { SiteData } from './site-schema.ts'
import { readYamlDocument } from './yaml-document.ts'
import type { YamlSource } from './yaml-source.ts'

/** What the values of `english` alone do not show: a site that is in English already, sections that the site does not have. */
export function englishProblems(values: Partial<SiteData>, source: YamlSource): Problem[] {
  const { english = null, sections } = values
  if (english === null) return []
  const tell = <Code extends 'english-not-needed' | 'section-unknown'>(
    code: Code,
    args: ProblemArgs[Code],
    path: readonly (string | number)[],
  ) => {
    const place = locateNearest(readYamlDocument(source), path)
    const field = path.filter((step) => typeof step === 'string').join('.')
    return newProblem(siteFile, place, code, args, { field })
  }
  if (values.language === 'en') return [tell('english-not-needed', {}, ['english'])]
  if (sections === undefined) return []
  const known = sections.map(({ folder }) => folder)
  return english.sections.flatMap(({ folder }, index) =>
    known.includes(folder)
      ? []
      : [tell('section-unknown', { folder, known }, ['english', 'sections', index, 'folder'])],
  )
}
