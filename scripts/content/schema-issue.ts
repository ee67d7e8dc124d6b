import { z } from 'zod'
import type { ProblemArgs, ProblemCode } from './problem.ts'

/** One of our problems on its way through zod: what `params` of a custom issue holds. */
export interface SchemaIssue<Code extends ProblemCode = ProblemCode> {
  readonly code: Code
  readonly args: ProblemArgs[Code]
  /** What should stand in the place of the value, as YAML; null where nobody can tell. */
  readonly repaired: string | null
}

/** Where a schema puts its issues. */
export interface IssueContext {
  addIssue(issue: { code: 'custom'; params: { problem: SchemaIssue } }): void
}

/** Refuses a value with one of our own codes; `return refuse(…)` ends a zod transform. */
export function refuse<Code extends ProblemCode>(
  context: IssueContext,
  code: Code,
  args: ProblemArgs[Code],
  repaired: string | null = null,
): never {
  context.addIssue({ code: 'custom', params: { problem: { code, args, repaired } } })
  return z.NEVER
}

/** The problem that a zod issue carries, if `refuse` made it. */
export function schemaIssueOf(issue: z.core.$ZodIssue): SchemaIssue | null {
  return issue.code === 'custom' ? ((issue.params?.['problem'] as SchemaIssue) ?? null) : null
}
