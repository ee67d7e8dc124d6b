import type { Problem } from '../../scripts/content/problem.ts'
import type { Language } from '../../scripts/content/site-config.ts'
import { en } from './problems/en.ts'
import type { ProblemWords } from './problems/problem-words.ts'
import { vi } from './problems/vi.ts'

const words: Record<Language, ProblemWords> = { vi, en }

/** What is wrong and how it should look, in the site's language. */
export function problemText({ code, args }: Problem, language: Language): string {
  // The compiler cannot see that a problem's code and its arguments belong together.
  const sentence = words[language][code] as (args: Problem['args']) => string
  return sentence(args)
}
