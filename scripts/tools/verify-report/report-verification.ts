import type { VerifyWords } from '../../../templates/words/verify/verify-words.ts'
import { type Finding, isUnchecked, type Verification } from '../../publish/verify/finding.ts'
import { findingText } from './finding-text.ts'
import { visiblePath } from './visible-path.ts'

/** A mail with more lines of one kind than this is read by nobody. */
const mostLines = 100

/** 0 all is well, 1 something differs, 3 nothing differs but not all could be looked at. */
export function exitCodeOf({ findings }: Verification): 0 | 1 | 3 {
  if (findings.length === 0) return 0
  return findings.every(isUnchecked) ? 3 : 1
}

/** For people, in a terminal or a mail: how much differs, then one line for each finding. */
export function verificationText(
  target: string,
  { findings, checked }: Verification,
  words: VerifyWords,
): string {
  const code = exitCodeOf({ findings, checked })
  if (code === 0) return words.allGood({ target, checked })
  const heading = code === 1 ? words.different : words.notAll
  const lines = findingLines(findings, words)
  return [heading({ target, findings: findings.length, checked }), ...lines].join('\n')
}

/** A line for each finding, those of one kind together; of very many, the first ones and how many more there are. */
export function findingLines(findings: readonly Finding[], words: VerifyWords): string[] {
  const line = (finding: Finding) =>
    `  ${visiblePath(finding.path)}: ${findingText(finding, words.findings)}`
  const kinds = Map.groupBy(findings, ({ kind }) => kind).values()
  return [...kinds].flatMap((same) => [
    ...same.slice(0, mostLines).map(line),
    ...(same.length > mostLines ? [`  ${words.more(same.length - mostLines)}`] : []),
  ])
}

/** For programs: `{ ok, findings: [{ kind, path, message }], checked }`. */
export function verificationJson({ findings, checked }: Verification, words: VerifyWords): string {
  const told = findings.map((finding) => {
    const { kind, path } = finding
    return { kind, path, message: findingText(finding, words.findings) }
  })
  return toJson(told, checked)
}

/** The same for a verification that did not take place. */
export function notCheckedJson(path: string, message: string): string {
  return toJson([{ kind: 'not-checked', path, message }], 0)
}

function toJson(
  findings: readonly { kind: string; path: string; message: string }[],
  checked: number,
): string {
  return JSON.stringify({ ok: findings.length === 0, findings, checked }, null, 2)
}
