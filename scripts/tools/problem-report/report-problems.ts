import type { Problem } from '../../content/problem.ts'
import type { Language } from '../../content/site-config.ts'
import { formatGithub } from './format-github.ts'
import { formatGitlab } from './format-gitlab.ts'
import { formatJson } from './format-json.ts'
import { formatText } from './format-text.ts'

export interface ReportOptions {
  /** The content folder as it was named on the command line; put before the file names that people see. */
  readonly contentFolder: string
  readonly language: Language
}

const formats = { text: formatText, json: formatJson, github: formatGithub, gitlab: formatGitlab }

export type ReportFormat = keyof typeof formats

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(formats, name)
}

/** The problems as one text in the format that was asked for, without a line break at its end. */
export function reportProblems(
  format: ReportFormat,
  problems: readonly Problem[],
  options: ReportOptions,
): string {
  return formats[format](problems, options)
}
