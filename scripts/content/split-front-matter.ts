import { newFileProblem, newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'

export const maximumFrontMatterBytes = 64 * 1024
/** An old address a line, and nobody has so many. The parser's time grows with the square of the blank lines one after another. */
const maximumLines = 2000

/** A file cut at its fences. Lines count from 1 in the file. */
export interface SplitFile {
  /** Null where no front matter can be told from the text. */
  readonly frontMatter: { readonly lines: readonly string[]; readonly firstLine: number } | null
  readonly body: { readonly text: string; readonly firstLine: number }
  readonly problems: readonly Problem[]
}

/** Nothing but what Word makes of typed hyphens: hyphen, non-breaking hyphen, figure dash, en, em, bar, minus. */
const dashLine = /^[-‐‑‒–—―−]+\s*$/
const fence = /^---[ \t]*$/

/**
 * Front matter and body of a decoded text (LF line ends), with every problem of the fences.
 * It goes on after a repairable fence, so that the problems between the fences are told too.
 */
export function splitFrontMatter(text: string, file: string): SplitFile {
  const lines = text.split('\n')
  const problems: Problem[] = []
  const opening = lines.findIndex((line) => line.trim() !== '')
  const first = lines[opening] ?? ''
  const language = /^\s*---[ \t]*([A-Za-z][\w+-]*)[ \t]*$/.exec(first)?.[1]

  if (language === undefined && !isFence(first.trim())) {
    const problem = newFileProblem(file, 'no-front-matter', {})
    return { frontMatter: null, body: { text, firstLine: 1 }, problems: [problem] }
  }
  if (opening > 0 || /^\s/.test(first)) {
    const place = { line: 1, column: 1 }
    // Where the blank line is a line of its own it must go: no other line can stand for it.
    const fix = opening > 0 ? null : '---'
    problems.push(newProblem(file, place, 'blank-before-front-matter', {}, { fix }))
  }
  const openingPlace = { line: opening + 1, column: 1 }
  if (language !== undefined) {
    const args = { language: language.toLowerCase() }
    problems.push(newProblem(file, openingPlace, 'front-matter-language', args, { fix: '---' }))
  } else if (!fence.test(first.trim())) {
    const args = { found: first.trim() }
    problems.push(newProblem(file, openingPlace, 'word-dashes', args, { fix: '---' }))
  }

  const start = opening + 1
  const closing = lines.findIndex((line, index) => index >= start && isFence(line))
  const end = closing < 0 ? endOfKeys(lines, start) : closing
  if (closing < 0) {
    const missing = lines[end]
    const fix = missing === undefined || missing.trim() === '' ? '---' : null
    const place = { line: end + 1, column: 1 }
    problems.push(newProblem(file, place, 'front-matter-not-closed', {}, { fix }))
  } else if (!fence.test(lines[closing] ?? '')) {
    const args = { found: (lines[closing] ?? '').trim() }
    const place = { line: closing + 1, column: 1 }
    problems.push(newProblem(file, place, 'word-dashes', args, { fix: '---' }))
  }

  const frontMatter = lines.slice(start, end)
  const bytes = Buffer.byteLength(frontMatter.join('\n'))
  if (bytes > maximumFrontMatterBytes) {
    const args = { bytes, limit: maximumFrontMatterBytes }
    problems.push(newProblem(file, openingPlace, 'front-matter-too-big', args))
  }
  const isLong = frontMatter.length > maximumLines
  if (isLong) {
    const args = { lines: frontMatter.length, limit: maximumLines }
    problems.push(newProblem(file, openingPlace, 'front-matter-too-long', args))
  }
  const bodyStart = closing < 0 ? end : closing + 1
  return {
    // A language other than YAML, or a front matter beyond a limit, is not handed to any parser.
    frontMatter:
      (language === undefined || /^ya?ml$/i.test(language)) &&
      bytes <= maximumFrontMatterBytes &&
      !isLong
        ? { lines: frontMatter, firstLine: start + 1 }
        : null,
    body: { text: lines.slice(bodyStart).join('\n'), firstLine: bodyStart + 1 },
    problems,
  }
}

/** A line that somebody meant as `---`. One hyphen alone begins a list; an indented line belongs to a value. */
function isFence(line: string): boolean {
  return dashLine.test(line) && line.trim() !== '-'
}

/** Index of the first line that cannot belong to the front matter where nothing closes it. */
function endOfKeys(lines: readonly string[], start: number): number {
  const end = lines.findIndex(
    (line, index) => index >= start && !/^(\s+\S|#|- |[\p{L}_][\p{L}\w ]*:)/u.test(line),
  )
  return end < 0 ? lines.length : end
}
