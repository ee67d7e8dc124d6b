import { basename, extname } from 'node:path/posix'
import { contentTypes, feedTypes } from '../headers/content-types.ts'

/** Other names of a type, which browsers take for the same. */
const sameTypes: Readonly<Record<string, readonly string[]>> = {
  js: ['application/javascript', 'application/x-javascript'],
  xml: ['text/xml'],
  // Servers that do not know these send them as something to keep, which is what is done with them.
  docx: ['application/octet-stream', 'application/zip'],
  xlsx: ['application/octet-stream', 'application/zip'],
  // Such a host does not say either that there are rules for pages fetched ahead.
  speculationrules: ['application/octet-stream'],
}

/** An answer's Content-Type that is not right for its file. */
export interface TypeFault {
  readonly kind: 'type-wrong'
  readonly type: string
  readonly expected: string
}

/** What is wrong with the type that a file came with; null for a right one, and for files of which nobody says what they are. */
export function wrongType(path: string, type: string): TypeFault | null {
  const [name, ending] = [basename(path), extname(path).slice(1)]
  const expected = contentTypes[ending]
  if (expected === undefined) return null
  const right = [expected, feedTypes[name], ...(sameTypes[ending] ?? [])]
  const [essence = '', ...parameters] = type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  if (right.includes(essence) && parameters.every(isRightCharset)) return null
  return { kind: 'type-wrong', type, expected }
}

/** All text of a site is UTF-8; with another charset a browser reads other words. */
function isRightCharset(parameter: string): boolean {
  return !parameter.startsWith('charset') || /^charset\s*=\s*"?utf-?8"?$/.test(parameter)
}
