import { problemText } from '../../../templates/words/problem-text.ts'
import type { Problem } from '../../content/problem.ts'
import { filePath } from './file-path.ts'
import { printable } from './printable.ts'
import type { ReportOptions } from './report-problems.ts'

/** Workflow commands of GitHub Actions, which become annotations beside the lines of a merge request. */
export function formatGithub(problems: readonly Problem[], options: ReportOptions): string {
  return problems
    .map((problem) => {
      const { file, line, column, code, severity, fix } = problem
      const place = escapeProperty(filePath(options.contentFolder, file))
      const message = [
        problemText(problem, options.language),
        ...(fix === null ? [] : fix.split('\n')),
      ]
        .map(printable)
        .join('\n')
      return `::${severity} file=${place},line=${line},col=${column},title=${code}::${escapeData(message)}`
    })
    .join('\n')
}

/** The escapes that the runner takes back: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
