import type { ValueKind } from './problem.ts'

/** What YAML made of a value. */
export function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number' || typeof value === 'bigint') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (Array.isArray(value)) return 'list'
  return value instanceof Date ? 'date' : 'map'
}
