import type { ProblemCode } from './problem.ts'

/** The YAML part of a file: a front matter, or the whole `site.yaml`. */
export interface YamlSource {
  readonly file: string
  readonly lines: readonly string[]
  /** Line of `lines[0]` in the file, counted from 1. */
  readonly firstLine: number
}

/** Names that may stand in a YAML part: enough to guess what a line was meant to be. */
export interface YamlKeys {
  readonly top: readonly string[]
  /** Keys of maps inside it. */
  readonly nested: readonly string[]
  /** Keys, top or nested, whose value is a text. */
  readonly texts: readonly string[]
}

/** A line that stops YAML, and how it was probably meant. */
export interface LineRepair {
  /** Index in `lines`. */
  readonly index: number
  /** Counted from 1. */
  readonly column: number
  readonly key: string
  readonly code: Extract<
    ProblemCode,
    'title-needs-quotes' | 'value-needs-quotes' | 'yaml-syntax' | 'yaml-tab'
  >
  readonly line: string
}
