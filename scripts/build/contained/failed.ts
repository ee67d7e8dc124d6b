import type { Failed } from './messages.ts'

/** Takes an error apart for the way to another process: the innermost cause, which is what a sentence is about. */
export function toFailed(error: unknown): Failed {
  const root = rootOf(error instanceof Error ? error : new Error(String(error)))
  const fields = Object.entries(root).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  )
  return { name: root.name, message: root.message, fields: Object.fromEntries(fields) }
}

/** Puts it together again. */
export function fromFailed({ name, message, fields }: Failed): Error {
  return Object.assign(new Error(message), { name, ...fields })
}

/** Eleventy puts its own errors around those of a template. */
function rootOf(error: Error): Error {
  const { originalError } = error as { originalError?: unknown }
  const inner = error.cause ?? originalError
  return inner instanceof Error && inner !== error ? rootOf(inner) : error
}
