import type { ExternalLink, Heading, Shown, SiteLink } from '../body.ts'
import { newProblem } from '../new-problem.ts'
import type { Problem, ProblemArgs, ProblemCode } from '../problem.ts'
import type { BodyOptions } from './body-options.ts'

/** Thrown where a text has more of something than anybody reads, before that takes time and room. */
export class TooMuch extends Error {
  readonly code: 'links-too-long' | 'too-many-notes'
  readonly limit: number

  constructor(code: TooMuch['code'], limit: number) {
    super(code)
    this.code = code
    this.limit = limit
  }
}

/** A long report has some hundred notes; 50,000 of them, in 200 KB, take seconds. */
const mostNotes = 2000

/** What has been found so far while one text is read. It lives as long as one rendering. */
export class BodyReading {
  readonly options: BodyOptions
  readonly problems: Problem[] = []
  readonly headings: Heading[] = []
  readonly links: SiteLink[] = []
  readonly externalLinks: ExternalLink[] = []
  readonly attachments = new Set<string>()
  readonly anchors = new Set<string>()
  readonly shows = new Set<Shown>()
  /** Line of the text, counted from 0, where each footnote is first called. */
  readonly footnoteLines = new Map<number, number>()
  /** How many of each have been met. */
  pictures = 0
  tables = 0
  readonly #lines: readonly string[]
  readonly #nextNumbers = new Map<string, number>()
  /**
   * The addresses of links must not take far more room than the text: one definition may be named a hundred thousand times. cmark
   * allows 100,000 characters besides the text's own length.
   */
  readonly #linkLimit: number
  #linkLength = 0
  #notes = 0

  constructor(markdown: string, options: BodyOptions) {
    this.options = options
    this.pictures = options.afterPicture ? 1 : 0
    this.#lines = markdown.split(/\r\n?|\n/)
    this.#linkLimit = 100_000 + 2 * markdown.length
  }

  /** Takes an id for this page; false when it is taken already. */
  claim(id: string): boolean {
    if (this.anchors.has(id)) return false
    this.anchors.add(id)
    return true
  }

  /** Takes `id`, or `id-2`, `id-3` … where it is taken, and returns it. */
  claimUnique(id: string): string {
    if (this.claim(id)) return id
    for (let number = this.#nextNumbers.get(id) ?? 2; ; number++) {
      this.#nextNumbers.set(id, number + 1)
      if (this.claim(`${id}-${number}`)) return `${id}-${number}`
    }
  }

  /** Counts the address and title of a link or picture. Throws TooMuch. */
  countLink(length: number): void {
    this.#linkLength += length
    if (this.#linkLength > this.#linkLimit) throw new TooMuch('links-too-long', this.#linkLimit)
  }

  /** Counts the call of a note. Throws TooMuch. */
  countNote(): void {
    this.#notes++
    if (this.#notes > mostNotes) throw new TooMuch('too-many-notes', mostNotes)
  }

  /** Line in the file, counted from 1, of a line of the text, counted from 0. */
  fileLine(line: number): number {
    return this.options.firstLine + line
  }

  /**
   * Tells a problem of a line of the text, counted from 0. The column is where `written` stands in it;
   * the fix is that line with `written` replaced by `replacement`.
   */
  report<Code extends ProblemCode>(
    code: Code,
    args: ProblemArgs[Code],
    place: { line: number; written?: string; replacement?: string | null },
  ): void {
    const source = this.#lines[place.line] ?? ''
    const written = place.written ?? ''
    const at = written === '' ? -1 : source.indexOf(written)
    const replacement = place.replacement ?? null
    const fix =
      at < 0 || replacement === null
        ? null
        : source.slice(0, at) + replacement + source.slice(at + written.length)
    const position = { line: this.fileLine(place.line), column: at + 1 || 1 }
    this.problems.push(newProblem(this.options.file, position, code, args, { fix }))
  }
}
