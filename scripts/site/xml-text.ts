import { toXml } from 'xast-util-to-xml'
import type { XmlTree } from './xml-tree.ts'

/** A tree as the text of an XML document in UTF-8, well formed whatever its texts hold. */
export function xmlText(tree: XmlTree): string {
  const body = toXml(tree, { closeEmptyElements: true, tightClose: true })
    // XML has no place for these two, escaped or not (XML 1.0, 2.2); the serialiser takes out the other controls.
    .replace(/[\uFFFE\uFFFF]/g, '')
    // The serialiser leaves `>` alone, but this row may stand in no text (XML 1.0, 2.4). No tree here has CDATA.
    .replaceAll(']]>', ']]&gt;')
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`
}
