import type { z } from 'zod'
import { kindOf } from './kind-of.ts'
import { type KeyPath, locate, locateNearest } from './locate.ts'
import { mostTold, newProblem } from './new-problem.ts'
import type { ExpectedKind, Problem, ProblemArgs, ProblemCode } from './problem.ts'
import { repairValue } from './repair-value.ts'
import { schemaIssueOf } from './schema-issue.ts'
import { suggestKey } from './suggest-key.ts'
import { readYamlDocument, type YamlDocument } from './yaml-document.ts'
import type { YamlSource } from './yaml-source.ts'

/** What messages and repairs need to know of a key; the keys of maps are written `image.alt`. */
export interface FieldFacts {
  /** A line as it should look. */
  readonly example: string
  /** A date that is no text gets the message for dates. */
  readonly isMoment?: true
  /** A code of its own for a value that is not there, or not a text. */
  readonly missing?: 'image-alt-missing'
  readonly notText?: 'title-not-text'
  /** A list of texts; a text in its place is cut at its commas. */
  readonly isListOfTexts?: true
}

export type FieldTable = Readonly<Record<string, FieldFacts>>

/**
 * Our problems for what zod refused in `data`, each at its line, with the repaired line where one can be told; of a
 * great many the first hundred.
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  source: YamlSource,
  fields: FieldTable,
): Problem[] {
  const document = readYamlDocument(source)
  const problems = issues.values().flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys
        .values()
        .filter((key) => key !== '<<')
        .map((key) => unknownKey(keyPath(issue.path), key, data, source, document, fields))
    }
    return [problemOf(issue, data, source, document, fields)]
  })
  return problems.take(mostTold).toArray()
}

/** Keys that a map may have, in the order of the table. */
export function knownKeys(fields: FieldTable, parent = ''): string[] {
  const prefix = parent === '' ? '' : `${parent}.`
  return Object.keys(fields)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((key) => !key.includes('.'))
}

function unknownKey(
  parent: KeyPath,
  key: string,
  data: unknown,
  { file }: YamlSource,
  document: YamlDocument | null,
  fields: FieldTable,
): Problem {
  const path = [...parent, key]
  const known = knownKeys(fields, dotted(parent))
  const suggestion = suggestKey(key, known)
  const spot = document === null ? null : locate(document, path, 'key')
  const isFree = suggestion !== null && valueAt(data, [...parent, suggestion]) === undefined
  const fix = spot !== null && isFree ? spot.replaced(suggestion) : null
  const place = spot ?? locateNearest(document, parent)
  const details = { field: dotted(path), fix }
  return newProblem(file, place, 'unknown-key', { key, suggestion, known }, details)
}

function problemOf(
  issue: z.core.$ZodIssue,
  data: unknown,
  { file }: YamlSource,
  document: YamlDocument | null,
  fields: FieldTable,
): Problem {
  const path = keyPath(issue.path)
  const field = dotted(path)
  const value = valueAt(data, path)
  const spot = document === null || value === undefined ? null : locate(document, path, 'value')
  const place = spot !== null && spot.written !== '' ? spot : locateNearest(document, path)
  const written = spot?.written ?? ''
  const facts = fields[field]
  const tell = <Code extends ProblemCode>(
    code: Code,
    args: ProblemArgs[Code],
    repaired: string | null = null,
  ): Problem => {
    const fix = repaired === null || spot === null ? null : spot.replaced(repaired)
    return newProblem(file, place, code, args, { field, fix })
  }

  const own = schemaIssueOf(issue)
  const isBlank = value === null || own?.code === 'blank-value'
  if (facts?.missing !== undefined && (isBlank || value === undefined))
    return tell(facts.missing, {})
  if (own !== null) return tell(own.code, own.args, own.repaired)
  const example = facts?.example ?? ''
  if (value === undefined) return tell('missing-key', { key: field, example })
  if (value === null) return tell('blank-value', { key: field })
  const found = kindOf(value)
  const expected = expectedKind(issue, facts)
  const repaired = repairValue(value, written, expected)
  if (facts?.notText !== undefined) return tell(facts.notText, { found, written }, repaired)
  if (facts?.isMoment === true) return tell('date-format', { key: field, written })
  return tell('wrong-type', { key: field, expected, found, example }, repaired)
}

function expectedKind(issue: z.core.$ZodIssue, facts: FieldFacts | undefined): ExpectedKind {
  const expected = issue.code === 'invalid_type' ? String(issue.expected) : 'number'
  switch (expected) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'boolean'
    case 'array':
      return facts?.isListOfTexts === true ? 'list-of-texts' : 'list'
    case 'object':
      return 'map'
    default:
      return issue.code === 'invalid_value' ? 'language' : 'whole-number'
  }
}

function keyPath(path: readonly PropertyKey[]): KeyPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

/** `image.alt`; places in a list are not named, the line says which. */
function dotted(path: KeyPath): string {
  return path.filter((step) => typeof step === 'string').join('.')
}

function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}
