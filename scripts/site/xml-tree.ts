import type { Result } from 'xastscript'

/** A whole XML document as a tree. */
export type XmlTree = Extract<Result, { type: 'root' }>

/** One element of it. */
export type XmlElement = Extract<Result, { type: 'element' }>
