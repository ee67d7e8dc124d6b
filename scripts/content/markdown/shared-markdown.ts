import MarkdownIt, { type MarkdownIt as Parser, type RendererRule } from 'markdown-it'
import { escapeHtml } from './escape-html.ts'
import { useFootnotes } from './footnotes.ts'
import { readingOf } from './reading-of.ts'

function makeMarkdown(): Parser {
  const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false })
  // Lines pasted from Word begin with blanks; taken for code they would lose their line breaks and their look.
  markdown.disable('code')
  // A bare "dai.kim" in a sentence is no address; a full one and an e-mail address are.
  markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true })
  markdown.linkify.add('ftp:', null).add('//', null)
  // Addresses reach readLink as the editor wrote them; it decides what becomes a link, and tells the editor.
  markdown.normalizeLink = (address) => address
  markdown.validateLink = () => true
  useFootnotes(markdown)
  Object.assign(markdown.renderer.rules, {
    fence: code,
    image: (tokens, index) => String(tokens[index]?.meta?.['html'] ?? ''),
    link_close: (tokens, index) =>
      tokens[index]?.hidden ? '' : `${tokens[index]?.meta?.['end'] ?? ''}</a>`,
    table_open: tableOpen,
    table_close: () => '</table>\n</section>\n',
  } satisfies Record<string, RendererRule>)
  return markdown
}

/** Reached by Tab, so that a long line can be scrolled with the keyboard. */
const code: RendererRule = (tokens, index) =>
  `<pre tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`

/** A wide table scrolls in a frame of its own; each frame of a page has its own name. */
const tableOpen: RendererRule = (_tokens, _index, _options, env) => {
  const reading = readingOf(env)
  reading.tables++
  const number = reading.tables === 1 ? '' : ` (${reading.tables})`
  const label = escapeHtml(reading.options.labels.table + number)
  return `<section class="table-frame" tabindex="0" aria-label="${label}">\n<table>\n`
}

/** The one parser of all texts; what differs between texts travels in the environment of each rendering. */
export const sharedMarkdown = makeMarkdown()
