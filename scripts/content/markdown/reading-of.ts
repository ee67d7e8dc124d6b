import type { Env } from 'markdown-it'
import { BodyReading } from './body-reading.ts'

/** The reading that a rendering carries along in the parser's environment. */
export function readingOf(env: Env | undefined): BodyReading {
  const reading = env?.['reading']
  if (!(reading instanceof BodyReading))
    throw new TypeError('a text is rendered by renderBody only')
  return reading
}
