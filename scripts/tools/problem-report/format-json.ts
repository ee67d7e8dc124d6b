import { problemText } from '../../../templates/words/problem-text.ts'
import type { Problem } from '../../content/problem.ts'
import type { ReportOptions } from './report-problems.ts'

/** For programs: `{ "problems": [{ file, line, column, code, severity, message, fix }] }`, files relative to the content folder. */
export function formatJson(problems: readonly Problem[], { language }: ReportOptions): string {
  const told = problems.map((problem) => {
    const { file, line, column, code, severity, fix } = problem
    return { file, line, column, code, severity, message: problemText(problem, language), fix }
  })
  return JSON.stringify({ problems: told }, null, 2)
}
