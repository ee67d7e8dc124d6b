import type { LineRepair } from './yaml-source.ts'

/** Tabs before a key or between a key and its value, where YAML wants spaces; inside a text they do no harm. */
const tabbed =
  /^(?<indent>[ \t]*)(?<dash>-[ \t]+)?(?:(?<key>[\p{L}_][\p{L}\w-]*):(?<gap>[ \t]+))?(?<rest>.*)$/u

/** The lines that YAML refuses for a tab, or reads in a way nobody sees, each with spaces instead. */
export function findTabs(lines: readonly string[]): LineRepair[] {
  return lines.flatMap((line, index) => {
    if (!line.includes('\t')) return []
    const {
      indent = '',
      dash = '',
      key = '',
      gap = '',
      rest = '',
    } = tabbed.exec(line)?.groups ?? {}
    if (rest === '' || !`${indent}${dash}${gap}`.includes('\t')) return []
    const start = indent.replaceAll('\t', '  ') + (dash === '' ? '' : '- ')
    const repaired = start + (key === '' ? '' : `${key}: `) + rest
    return [{ index, column: line.indexOf('\t') + 1, key, code: 'yaml-tab', line: repaired }]
  })
}
