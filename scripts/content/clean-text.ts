import { mostTold, newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { withoutDirectionControls, withoutShapeless } from './unseen.ts'

/** Vietnamese letters bear two marks; Unicode's own bound for a stream is 30 (UAX #15, Stream-Safe Text Format). */
const marksLimit = 30
const tooManyMarks = new RegExp(`\\p{M}{${marksLimit + 1}}`, 'u')
/** Nothing below U+0300 is a mark, nor is a Vietnamese letter: one comparison a character, where the marks are in two hundred ranges. */
const manyOthers = new RegExp(`[\\u0300-\\u1dff\\u1f00-\\uffff]{${marksLimit + 1}}`)

/** Keys whose value is an address, or a file's name, whatever it begins with; and definitions of links. */
const addressLine =
  /^\s*(?:-\s+)?(?:\{\s*)?(?:\[[^\]]*\]|src|to|url|host|folder|logo|domain|email):\s*(.*)$/
/** A path of the site as a value. */
const pathLine = /^\s*(?:-\s+|[\w.]+:\s*)["'[]*(\/.*)$/

/** JavaScript counts U+FEFF among the blanks. */
const blanks = /[^\S\ufeff]+/

/** A text without what nobody sees, and what had to be said about it. */
export interface CleanText {
  readonly text: string
  readonly problems: readonly Problem[]
}

/** The place of a letter that bears so many marks that putting them in order would take minutes; null where there is none. */
export function marksProblem(text: string, file: string): Problem | null {
  const at = manyOthers.test(text) ? text.search(tooManyMarks) : -1
  if (at < 0) return null
  const before = text.slice(0, at).split('\n')
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  return newProblem(file, place, 'too-many-marks', { limit: marksLimit })
}

/**
 * Takes shapeless characters and direction controls out of a decoded text (LF line ends); the latter are an error.
 * In an address a shapeless character is an error, because without it the address would be another one.
 */
export function cleanText(text: string, file: string): CleanText {
  if (!/\p{Default_Ignorable_Code_Point}|&(?:#|[lr]lm;)/iu.test(text)) return { text, problems: [] }
  const problems: Problem[] = []
  let removed = 0
  let first: { line: number; column: number } | null = null
  const lines = text.split('\n').map((written, index) => {
    const turned = withoutDirectionControls(written)
    const line = turned?.rest ?? written
    if (turned !== null && problems.length < mostTold) {
      const place = { line: index + 1, column: 1 }
      const args = { names: turned.names }
      problems.push(newProblem(file, place, 'direction-control', args, { fix: turned.rest }))
    }
    const clean = withoutShapeless(line)
    if (clean === line) return line
    const place = { line: index + 1, column: firstDifference(line, clean) + 1 }
    const address = addressesIn(line).find((part) => withoutShapeless(part) !== part)
    if (address !== undefined && problems.length < mostTold) {
      const args = { written: withoutShapeless(address) }
      problems.push(newProblem(file, place, 'shapeless-in-address', args, { fix: clean }))
    }
    first ??= place
    removed += [...line].length - [...clean].length
    return clean
  })
  if (first !== null)
    problems.push(newProblem(file, first, 'shapeless-removed', { count: removed }))
  return { text: lines.join('\n'), problems }
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < other.length && one[at] === other[at]) at++
  return at
}

/** The parts of a line that may become an address: each is looked at once, however long the line is. */
function addressesIn(line: string): string[] {
  const value = (addressLine.exec(line) ?? pathLine.exec(line))?.[1]
  const words = line.split(blanks).flatMap((word) => {
    const [, ...targets] = word.split('](')
    if (targets.length > 0) return targets.map((target) => target.split(')', 1)[0] ?? '')
    const isAddress = /https?:\/\/|www\.|mailto:|tel:|@|>\)$/i.test(withoutShapeless(word))
    return isAddress ? [word] : []
  })
  return value === undefined ? words : [value, ...words]
}
