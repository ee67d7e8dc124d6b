import { loadYaml } from './load-yaml.ts'
import type { LineRepair, YamlKeys } from './yaml-source.ts'
import { quoted } from './yaml-text.ts'

/** `key: value`, also with the colon or the space that another keyboard or Word puts there. */
const keyLine =
  /^(?<indent>[ \u00a0]*(?:- +)?)(?<key>[\p{L}_][\p{L}\w-]*)(?<colon>[ \u00a0]*[:：][ \u00a0]*)(?<value>\S.*)$/u
const itemLine = /^(?<indent>\s*- +)(?<value>\S.*)$/

/**
 * The lines that keep YAML from reading the file, each with the line that was probably meant:
 * texts that must be quoted, a colon without its space, a key that was moved in.
 * A value that begins with `*`, `&` or `!` is left to the check for anchors, aliases and tags.
 */
export function repairLines(lines: readonly string[], keys: YamlKeys): LineRepair[] {
  const repairs: LineRepair[] = []
  let list = ''
  for (const [index, line] of lines.entries()) {
    const groups = keyLine.exec(line)?.groups
    const repair = groups
      ? repairKeyLine(groups, index, line, lines[index + 1] ?? '', keys)
      : repairItem(index, line, list)
    if (repair !== null) repairs.push(repair)
    list = /^([\w-]+):\s*$/.exec(line)?.[1] ?? (/^\s*-|^\s*$/.test(line) ? list : '')
  }
  return repairs
}

/** Texts that YAML cuts off without a word, because ` #` begins a comment: `title: Họp tổ #5`. */
export function repairCutTexts(lines: readonly string[], keys: YamlKeys): LineRepair[] {
  return lines.flatMap((line, index) => {
    if (!line.includes('#')) return []
    const { indent = '', key = '', colon = '', value = '' } = keyLine.exec(line)?.groups ?? {}
    if (!keys.texts.includes(key) || /^["'|>[{]/.test(value) || !/(?:^| )#\S/.test(value)) return []
    return [needsQuotes(index, indent, key, colon, value)]
  })
}

function repairKeyLine(
  groups: Record<string, string | undefined>,
  index: number,
  line: string,
  next: string,
  keys: YamlKeys,
): LineRepair | null {
  const { indent = '', key = '', colon = '', value = '' } = groups
  const isTop = keys.top.includes(key)
  if (!isTop && !keys.nested.includes(key)) return null
  if (!colon.endsWith(' ') || /[：\u00a0]/.test(colon) || indent.includes('\u00a0')) {
    const text = isText(key, value, keys) && mustQuote(key, value) ? quoted(value) : value
    const repaired = `${indent.replaceAll('\u00a0', ' ')}${key}: ${text}`
    return { index, column: indent.length + 1, key, code: 'yaml-syntax', line: repaired }
  }
  if (isText(key, value, keys)) {
    const open = /^(["'])[^"']*$/.exec(value)?.[1]
    if (open !== undefined && !/^\s+\S/.test(next)) {
      const closed = quoted(value.slice(1))
      return {
        ...needsQuotes(index, indent, key, colon, value),
        line: `${indent}${key}${colon}${closed}`,
      }
    }
    if (open === undefined && mustQuote(key, value)) {
      return needsQuotes(index, indent, key, colon, value)
    }
  }
  if (isTop && !keys.nested.includes(key) && /^\s+$/.test(indent)) {
    return { index, column: 1, key, code: 'yaml-syntax', line: line.trimStart() }
  }
  return null
}

function repairItem(index: number, line: string, list: string): LineRepair | null {
  const { indent = '', value = '' } = itemLine.exec(line)?.groups ?? {}
  if (value === '' || list === '' || /^[*&!]/.test(value) || !mustQuote('item', value)) return null
  const repaired = indent + quoted(value)
  return { index, column: indent.length + 1, key: list, code: 'value-needs-quotes', line: repaired }
}

function isText(key: string, value: string, keys: YamlKeys): boolean {
  return keys.texts.includes(key) && !/^[*&!]/.test(value) && !/^[|>][-+\d]*(?: #.*)?$/.test(value)
}

/** Whether the line alone is no YAML. */
function mustQuote(key: string, value: string): boolean {
  return 'error' in loadYaml([`${key}: ${value}`])
}

function needsQuotes(
  index: number,
  indent: string,
  key: string,
  colon: string,
  value: string,
): LineRepair {
  const isTitle = key === 'title' && /:(?:\s|$)/.test(value)
  return {
    index,
    column: indent.length + key.length + colon.length + 1,
    key,
    code: isTitle ? 'title-needs-quotes' : 'value-needs-quotes',
    line: `${indent}${key}${colon}${quoted(value)}`,
  }
}
