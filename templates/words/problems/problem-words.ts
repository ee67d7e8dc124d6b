import type { ProblemArgs, ProblemCode } from '../../../scripts/content/problem.ts'

/** The sentence of every problem: what is wrong and how it should look. A code without one does not compile. */
export type ProblemWords = {
  readonly [Code in ProblemCode]: (args: ProblemArgs[Code]) => string
}
