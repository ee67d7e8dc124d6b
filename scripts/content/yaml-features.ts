import { isAlias, isCollection, isScalar, type Node, type Pair, visit } from 'yaml'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import type { YamlDocument } from './yaml-document.ts'
import type { YamlKeys } from './yaml-source.ts'
import { quoted } from './yaml-text.ts'

/** A problem, with the lines (index → text; empty where it goes) that would stand there without it. */
export interface YamlFeature {
  readonly problem: Problem
  readonly lines: ReadonlyMap<number, string>
}

/** Cheap test for anything that `findYamlFeatures` could find besides a key that is there twice. */
export function mayHaveYamlFeatures(lines: readonly string[]): boolean {
  return lines.some((line) => /<<|(?:^|[\s[{,:-])[&*!]/.test(line))
}

/**
 * Anchors, aliases, merge keys, tags and keys that are there twice. A text that only looks like one of
 * them (`title: *Khẩn* họp`) gets the line in quotes as its fix.
 */
export function findYamlFeatures(document: YamlDocument, keys: YamlKeys): YamlFeature[] {
  const features: YamlFeature[] = []
  const offsets = new Set<number>()
  const add = (feature: YamlFeature, offset: number): void => {
    if (!offsets.has(offset)) features.push(feature)
    offsets.add(offset)
  }
  const look = (node: Node): void => {
    const start = node.range?.[0] ?? 0
    if (isAlias(node)) add(marked(document, keys, start, 'yaml-alias'), start)
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
      const at = document.text.lastIndexOf(`&${node.anchor}`, start)
      if (at >= 0) add(marked(document, keys, at, 'yaml-anchor'), at)
    }
    if ((isScalar(node) || isCollection(node)) && node.tag !== undefined) {
      const at = tagOffset(document.text, start)
      if (at >= 0) add(marked(document, keys, at, 'yaml-tag'), at)
    }
  }
  visit(document.tree, {
    Node: (_, node) => look(node as Node),
    Map: (_, map) => {
      look(map)
      for (const feature of doubledKeys(document, map.items)) features.push(feature)
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') {
        const place = document.place(pair.key.range?.[0] ?? 0)
        const problem = newProblem(document.source.file, place, 'yaml-merge', {})
        features.push({ problem, lines: new Map() })
      }
    },
  })
  return features
}

/** Offset of the `!` that begins the tag of the node at `start`; tags and anchors stand before the value. */
function tagOffset(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.lastIndexOf('!', start)
  const first = text.slice(lineStart, before + 1).search(/(?<=^|[\s[{,])!\S*$/)
  return first < 0 ? before : lineStart + first
}

function marked(
  document: YamlDocument,
  keys: YamlKeys,
  offset: number,
  code: 'yaml-alias' | 'yaml-anchor' | 'yaml-tag',
): YamlFeature {
  const place = document.place(offset)
  const index = place.line - document.source.firstLine
  const line = document.source.lines[index] ?? ''
  const rest = line.slice(place.column - 1)
  const word = /^[&*!]+[^\s,\]}]*/.exec(rest)?.[0] ?? rest.slice(0, 1)
  const before = line.slice(0, place.column - 1)
  const key = /^\s*(?:- +)?([\w-]+): +$/.exec(before)?.[1]
  // `!!str 012` and `&a x` come from somebody who knows YAML: the mark goes, the value stays.
  const value = word.startsWith('!!') || word.startsWith('&') ? rest.slice(word.length) : rest
  const isText = key !== undefined && keys.texts.includes(key) && value.trim() !== ''
  const isQuoted = /^\s*["']/.test(value)
  const fix = !isText ? null : before + (isQuoted ? value.trim() : quoted(value))
  const args = { name: word.slice(1) }
  const { file } = document.source
  const details = { field: key ?? null, fix }
  return {
    problem:
      code === 'yaml-tag'
        ? newProblem(file, place, code, { tag: word }, details)
        : newProblem(file, place, code, args, details),
    lines: new Map(fix === null ? [] : [[index, fix]]),
  }
}

function doubledKeys(document: YamlDocument, pairs: readonly Pair[]): YamlFeature[] {
  const firstLines = new Map<string, number>()
  const features: YamlFeature[] = []
  for (const { key, value } of pairs) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    const place = document.place(key.range?.[0] ?? 0)
    const firstLine = firstLines.get(name)
    if (firstLine === undefined) {
      firstLines.set(name, place.line)
      continue
    }
    const args = { key: name, firstLine }
    const problem = newProblem(document.source.file, place, 'duplicate-key', args, { field: name })
    const end = (value as Node | null)?.range?.[1] ?? key.range?.[1] ?? 0
    const lines = new Map<number, string>()
    for (let line = place.line; line <= document.place(end).line; line++) {
      lines.set(line - document.source.firstLine, '')
    }
    features.push({ problem, lines })
  }
  return features
}
