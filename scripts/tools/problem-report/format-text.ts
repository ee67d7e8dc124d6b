import { commandWords } from '../../../templates/words/commands/command-words.ts'
import { problemText } from '../../../templates/words/problem-text.ts'
import type { Problem } from '../../content/problem.ts'
import { filePath } from './file-path.ts'
import { printable } from './printable.ts'
import type { ReportOptions } from './report-problems.ts'

/** For people: where, what, how it should look, and at the end how many. */
export function formatText(problems: readonly Problem[], options: ReportOptions): string {
  const words = commandWords[options.language]
  const told = problems.map((problem) => {
    const { file, line, field, severity, fix } = problem
    const sign = severity === 'error' ? '✖' : '⚠'
    const place = `${filePath(options.contentFolder, file)}, ${words.line} ${line}`
    return [
      printable(`${sign} ${place}${field === null ? '' : ` (${field})`}`),
      `  ${printable(problemText(problem, options.language))}`,
      ...(fix === null
        ? []
        : [`  ${words.changeTo}  ${fix.split('\n').map(printable).join('\n    ')}`]),
    ].join('\n')
  })
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const files = new Set(problems.map(({ file }) => file)).size
  return [...told, words.counted({ errors, warnings: problems.length - errors, files })].join(
    '\n\n',
  )
}
