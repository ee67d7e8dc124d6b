import type { Body } from '../../content/body.ts'
import type { Place } from './texts.ts'

/** A body without what lies on the disk. */
export type BodyFacts = Omit<Body, 'html' | 'text' | 'headings'>

/** What a kept body is made of. Only plain data. */
export interface BodyParts {
  readonly facts: BodyFacts
  /** Names all that the body was made of. */
  readonly key: string
  readonly html: Place
  readonly text: Place
  /** The headings among other things: `Apart`, as JSON. */
  readonly apart: Place
}

/** How to get what lies on the disk. */
export interface BodyReader {
  html(): string
  text(): string
  headings(): Body['headings']
}

const known = new WeakMap<Body, BodyParts>()

/** A body that reads its long parts when somebody asks for them. */
export function keptBody(parts: BodyParts, read: BodyReader): Body {
  const body: Body = {
    ...parts.facts,
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
  known.set(body, parts)
  return body
}

/** The parts of a kept body, which say as much as the body itself; undefined for any other. */
export function bodyParts(body: Body): BodyParts | undefined {
  return known.get(body)
}
