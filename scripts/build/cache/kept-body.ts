import type { Body } from '../../content/body.ts'

/** A body without what lies on the disk. */
export type BodyFacts = Omit<Body, 'html' | 'text' | 'headings'>

/** How to get that. */
export interface BodyReader {
  html(): string
  text(): string
  headings(): Body['headings']
}

const keys = new WeakMap<Body, string>()

/** A body that reads its long parts when somebody asks for them. `key` names all that it was made of. */
export function keptBody(facts: BodyFacts, key: string, read: BodyReader): Body {
  const body: Body = {
    ...facts,
    get html() {
      return read.html()
    },
    get text() {
      return read.text()
    },
    get headings() {
      return read.headings()
    },
  }
  keys.set(body, key)
  return body
}

/** The key of a kept body, which says as much as the body itself; undefined for any other. */
export function bodyKey(body: Body): string | undefined {
  return keys.get(body)
}
