import { compareText } from './compare-text.ts'
import type { Problem } from './problem.ts'

/** Order of a report: file, line, column, code. */
export function compareProblems(one: Problem, other: Problem): number {
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    compareText(one.code, other.code)
  )
}
