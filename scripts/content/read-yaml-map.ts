import type { z } from 'zod'
import { parseYaml } from './parse-yaml.ts'
import type { Problem } from './problem.ts'
import { type FieldTable, schemaProblems } from './schema-problems.ts'
import { withoutBlanks } from './without-blanks.ts'
import type { YamlKeys, YamlSource } from './yaml-source.ts'

/** A kind of YAML part: its keys and what they may hold. */
export interface YamlMapKind<Schema extends z.ZodObject> {
  readonly schema: Schema
  readonly fields: FieldTable
  readonly required: ReadonlySet<string>
  readonly keys: YamlKeys
}

export interface ReadYamlMap<Schema extends z.ZodObject> {
  /** The good values: all of them where there is no problem. */
  readonly values: Partial<z.output<Schema>>
  /** Whether the data agree with the schema. */
  readonly isValid: boolean
  /** Where places are to be looked up. */
  readonly source: YamlSource
  readonly problems: readonly Problem[]
}

/** Reads a YAML part and checks it against its schema. */
export function readYamlMap<Schema extends z.ZodObject>(
  source: YamlSource,
  kind: YamlMapKind<Schema>,
): ReadYamlMap<Schema> {
  const parsed = parseYaml(source, kind.keys)
  if (parsed.data === null) {
    return { values: {}, isValid: false, source: parsed.source, problems: parsed.problems }
  }
  const data = withoutBlanks(parsed.data, kind.required)
  const result = kind.schema.safeParse(data)
  if (result.success) {
    return { values: result.data as Partial<z.output<Schema>>, isValid: true, ...rest(parsed) }
  }
  const told = schemaProblems(result.error.issues, data, parsed.source, kind.fields)
  const problems = [...parsed.problems, ...told]
  return { values: goodValues(kind.schema, data), isValid: false, source: parsed.source, problems }
}

function rest({ source, problems }: { source: YamlSource; problems: readonly Problem[] }) {
  return { source, problems }
}

/** Each key by itself, so that one bad value does not hide the others from the checks that follow. */
function goodValues<Schema extends z.ZodObject>(
  schema: Schema,
  data: Readonly<Record<string, unknown>>,
): Partial<z.output<Schema>> {
  const entries = Object.entries(schema.shape).flatMap(([key, field]): [string, unknown][] => {
    const result = (field as z.ZodType).safeParse(data[key])
    return result.success ? [[key, result.data]] : []
  })
  return Object.fromEntries(entries) as Partial<z.output<Schema>>
}
