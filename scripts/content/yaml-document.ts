import { type Document, LineCounter, parseDocument } from 'yaml'
import type { YamlSource } from './yaml-source.ts'

/** A YAML part as `yaml` sees it. It serves to find places; the data come from gray-matter alone. */
export interface YamlDocument {
  readonly source: YamlSource
  readonly text: string
  readonly tree: Document
  /** Place in the file of an offset in `text`. */
  place(offset: number): { line: number; column: number }
}

/** The document of a source, or null where it is nested beyond what the parser bears. */
export function readYamlDocument(source: YamlSource): YamlDocument | null {
  const lineCounter = new LineCounter()
  const text = source.lines.join('\n')
  try {
    const tree = parseDocument(text, {
      lineCounter,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
    return {
      source,
      text,
      tree,
      place(offset) {
        const { line, col } = lineCounter.linePos(offset)
        return { line: line - 1 + source.firstLine, column: col }
      },
    }
  } catch {
    return null
  }
}
