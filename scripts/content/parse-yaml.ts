import { kindOf } from './kind-of.ts'
import { type LoadedYaml, loadYaml } from './load-yaml.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { repairCutTexts, repairLines } from './repair-lines.ts'
import { readYamlDocument } from './yaml-document.ts'
import { findYamlFeatures, mayHaveYamlFeatures } from './yaml-features.ts'
import type { LineRepair, YamlKeys, YamlSource } from './yaml-source.ts'
import { findTabs } from './yaml-tabs.ts'

export interface ParsedYaml {
  /** Null where no reading of the lines makes a map. */
  readonly data: Readonly<Record<string, unknown>> | null
  /** The lines that gave the data: those of the file, or the repaired ones of a file that has a problem. */
  readonly source: YamlSource
  readonly problems: readonly Problem[]
}

/**
 * Reads a front matter or `site.yaml`. A line that stops YAML is told and, where its meaning can be guessed,
 * read as repaired, so that the problems of the other lines are told in the same run.
 */
export function parseYaml(source: YamlSource, keys: YamlKeys): ParsedYaml {
  const problems: Problem[] = []
  const lines = [...source.lines]
  const repaired: YamlSource = { ...source, lines }
  const apply = (repairs: readonly LineRepair[]): void => {
    for (const repair of repairs) {
      problems.push(problemOf(repair, source))
      lines[repair.index] = repair.line
    }
  }

  apply(findTabs(lines))
  apply(repairCutTexts(lines, keys))
  let loaded = loadYaml(lines)
  if ('error' in loaded) {
    apply(repairLines(lines, keys))
    loaded = loadYaml(lines)
  }
  if ('error' in loaded || mayHaveYamlFeatures(lines)) {
    const document = readYamlDocument(repaired)
    for (const feature of document === null ? [] : findYamlFeatures(document, keys)) {
      problems.push(feature.problem)
      for (const [index, line] of feature.lines) lines[index] = line
    }
    if ('error' in loaded) loaded = loadYaml(lines)
  }
  if ('error' in loaded) {
    const end = endBeforeText(lines)
    problems.push(end === null ? syntaxProblem(repaired, loaded) : notClosed(source, end))
    if (end !== null) loaded = loadYaml(lines.slice(0, end))
  }
  if ('error' in loaded) return { data: null, source: repaired, problems }
  const { data } = loaded
  if (isMap(data)) return { data, source: repaired, problems }
  const place = { line: source.firstLine, column: 1 }
  const args = { found: kindOf(data) }
  problems.push(newProblem(source.file, place, 'front-matter-not-a-map', args))
  return { data: null, source: repaired, problems }
}

function isMap(data: unknown): data is Record<string, unknown> {
  return kindOf(data) === 'map'
}

function problemOf(repair: LineRepair, { file, firstLine }: YamlSource): Problem {
  const { key, line } = repair
  const place = { line: firstLine + repair.index, column: repair.column }
  const details = { field: key === '' ? null : key, fix: line }
  switch (repair.code) {
    case 'value-needs-quotes':
      return newProblem(file, place, repair.code, { key }, details)
    case 'yaml-syntax':
      return newProblem(file, place, repair.code, { detail: `${key}:` }, details)
    default:
      return newProblem(file, place, repair.code, {}, details)
  }
}

/** The parser's own word, at the place where `yaml` stops: it points nearer to the cause. */
function syntaxProblem(
  source: YamlSource,
  { error }: Extract<LoadedYaml, { error: unknown }>,
): Problem {
  const document = readYamlDocument(source)
  const offset = document?.tree.errors[0]?.pos[0]
  const place =
    document === null || offset === undefined
      ? {
          line: source.firstLine + Math.min(error.index, source.lines.length - 1),
          column: error.column,
        }
      : document.place(offset)
  return newProblem(source.file, place, 'yaml-syntax', { detail: error.reason })
}

/**
 * Where a front matter without its closing `---` ran on into the text, down to some line drawn there:
 * index of the blank line after its last key. Null where the keys before that line are no map either.
 */
function endBeforeText(lines: readonly string[]): number | null {
  const end = lines.findIndex((line) => line.trim() === '')
  const next = lines.slice(end).find((line) => line.trim() !== '')
  if (end < 1 || next === undefined || /^(?:\s|- |#\s|[\w-]+:)/.test(next)) return null
  const before = loadYaml(lines.slice(0, end))
  return 'data' in before && isMap(before.data) ? end : null
}

function notClosed({ file, firstLine }: YamlSource, end: number): Problem {
  const place = { line: firstLine + end, column: 1 }
  return newProblem(file, place, 'front-matter-not-closed', {}, { fix: '---' })
}
