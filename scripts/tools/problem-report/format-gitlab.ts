import { createHash } from 'node:crypto'
import { problemText } from '../../../templates/words/problem-text.ts'
import type { Problem } from '../../content/problem.ts'
import { filePath } from './file-path.ts'
import type { ReportOptions } from './report-problems.ts'

/** Code Quality JSON: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function formatGitlab(problems: readonly Problem[], options: ReportOptions): string {
  const seen = new Map<string, number>()
  const told = problems.map((problem) => {
    const { file, line, code, severity, args, fix } = problem
    // The line is left out: a problem that only moved is still the same one.
    const identity = JSON.stringify([file, code, args])
    const ordinal = seen.get(identity) ?? 0
    seen.set(identity, ordinal + 1)
    return {
      description: problemText(problem, options.language) + (fix === null ? '' : ` → ${fix}`),
      check_name: code,
      fingerprint: createHash('sha256').update(`${identity}${ordinal}`).digest('hex'),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: filePath(options.contentFolder, file), lines: { begin: line } },
    }
  })
  return JSON.stringify(told, null, 2)
}
