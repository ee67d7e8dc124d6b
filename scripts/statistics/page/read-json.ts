import { attempt } from './attempt.ts'

/** What JSON may hold, read without trust: each field must be checked before use. */
export type Unchecked<Field extends string> = { readonly [field in Field]?: unknown }

/** The fields of a JSON text; none for no text, a broken one, or one that holds no object. Never throws. */
export function readJson<Field extends string>(text: string | null | undefined): Unchecked<Field> {
  return Object(attempt(() => JSON.parse(text ?? '')))
}
