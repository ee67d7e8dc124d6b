import type { Token } from 'markdown-it'
import type { Body } from '../body.ts'
import { emptyBody } from '../empty-body.ts'
import type { Problem } from '../problem.ts'
import type { BodyOptions } from './body-options.ts'
import { BodyReading, TooMuch } from './body-reading.ts'
import { countPieces } from './count-pieces.ts'
import { readTokens } from './read-tokens.ts'
import { sharedMarkdown } from './shared-markdown.ts'

export type { BodyOptions } from './body-options.ts'

/**
 * Turns the Markdown of one file into safe HTML and what the rest of the site must know of it.
 * Problems are those of this text alone; whether the pages that it links to exist is asked later, by checkReferences.
 */
export function renderBody(
  markdown: string,
  options: BodyOptions,
): { body: Body; problems: Problem[] } {
  const reading = new BodyReading(markdown, options)
  try {
    return { body: read(markdown, reading), problems: reading.problems }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    reading.report(error.code, { limit: error.limit }, { line: 0 })
    return { body: emptyBody, problems: reading.problems }
  }
}

function read(markdown: string, reading: BodyReading): Body {
  const env = { reading }
  const tokens: Token[] = sharedMarkdown.parse(markdown, env)
  const { blocks, firstParagraph } = readTokens(tokens, reading)
  const text = blocks.join('\n')
  const html = sharedMarkdown.renderer.render(tokens, sharedMarkdown.options, env)
  return {
    html,
    headings: reading.headings,
    links: reading.links,
    externalLinks: reading.externalLinks,
    attachments: [...reading.attachments],
    anchors: [...reading.anchors],
    ...(reading.shows.size > 0 && { shows: [...reading.shows] }),
    firstParagraph,
    text,
    pieces: countPieces(text),
  }
}
