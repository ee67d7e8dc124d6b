import type { Problem, ProblemArgs, ProblemCode, Severity } from './problem.ts'

/** Codes that do not keep a site from being published. */
const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'link-unpublished',
  'link-scheme',
  'identity-number',
  'phone-number',
  'date-far-ahead',
  'title-capitals',
  'alt-empty-words',
  'captions-missing',
  'long-paragraph',
  'shapeless-removed',
])

/** So many problems of one kind are told of one file: a file with more of them is hostile, or no text. */
export const mostTold = 100

/** A repaired line beyond this is no help to anybody, and thousands of copies of it would fill the memory. */
const longestFix = 10_000

/** Where in a file a problem stands; line and column count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What a problem says besides its file and code. */
export interface ProblemDetails {
  readonly field?: string | null
  readonly fix?: string | null
}

/** Whether a problem blocks publishing or only wants a look. */
export function severityOf(code: ProblemCode): Severity {
  return warnings.has(code) ? 'warning' : 'error'
}

/** A problem with its severity, no field and no fix unless given; a very long fix is left out. */
export function newProblem<Code extends ProblemCode>(
  file: string,
  place: Place,
  code: Code,
  args: ProblemArgs[Code],
  details: ProblemDetails = {},
): Problem<Code> {
  const { field = null, fix = null } = details
  return {
    file,
    line: place.line,
    column: place.column,
    field,
    code,
    severity: severityOf(code),
    args,
    fix: fix !== null && fix.length > longestFix ? null : fix,
  }
}

/** A problem of a file as a whole, told at its first character. */
export function newFileProblem<Code extends ProblemCode>(
  file: string,
  code: Code,
  args: ProblemArgs[Code],
): Problem<Code> {
  return newProblem(file, { line: 1, column: 1 }, code, args)
}
