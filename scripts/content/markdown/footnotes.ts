import type { MarkdownIt, RendererRule, StateInline, Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { escapeHtml } from './escape-html.ts'
import { footnoteList } from './footnote-list.ts'
import { readingOf } from './reading-of.ts'

/** Ids begin with these words, so that no footnote can take the id of a part of the page. */
const noteId = 'chu-thich'
const callId = 'cho-doc'

/**
 * Footnotes (`[^1]`, `^[…]`): each call is a link to its note with a name that can be read aloud,
 * each note ends with a link back for each of its calls.
 */
export function useFootnotes(markdown: MarkdownIt): void {
  markdown.use(footnote)
  markdown.inline.ruler.at('footnote_inline', inlineNote)
  markdown.core.ruler.at('footnote_tail', footnoteList)
  Object.assign(markdown.renderer.rules, {
    footnote_ref: call,
    footnote_block_open: blockOpen,
    footnote_block_close: () => '</ol>\n</section>\n',
    footnote_open: noteOpen,
    footnote_close: () => '</li>\n',
    footnote_anchor: backLink,
  } satisfies Record<string, RendererRule>)
}

/** Which note a token belongs to, and which of its calls it is; both counted from 1. */
export function footnoteNumbers(token: Token | undefined): { note: number; call: number } {
  return {
    note: Number(token?.meta?.['id'] ?? 0) + 1,
    call: Number(token?.meta?.['subId'] ?? 0) + 1,
  }
}

function callName({ note, call }: { note: number; call: number }): string {
  return call === 1 ? `${callId}-${note}` : `${callId}-${note}-${call}`
}

const call: RendererRule = (tokens, index, _options, env) => {
  const reading = readingOf(env)
  const numbers = footnoteNumbers(tokens[index])
  const name = callName(numbers)
  const id = reading.claim(name) ? ` id="${name}"` : ''
  const label = reading.options.labels.footnote.replace('{number}', String(numbers.note))
  return `<sup class="footnote-ref"><a${id} href="#${noteId}-${numbers.note}" role="doc-noteref" aria-label="${escapeHtml(label)}">${numbers.note}</a></sup>`
}

const blockOpen: RendererRule = (_tokens, _index, _options, env) => {
  const reading = readingOf(env)
  const heading = escapeHtml(reading.options.labels.footnotes)
  reading.claim(noteId)
  return `<section class="footnotes" role="doc-endnotes" aria-labelledby="${noteId}">\n<h2 id="${noteId}">${heading}</h2>\n<ol>\n`
}

const noteOpen: RendererRule = (tokens, index, _options, env) => {
  const name = `${noteId}-${footnoteNumbers(tokens[index]).note}`
  return readingOf(env).claim(name) ? `<li id="${name}">` : '<li>'
}

const backLink: RendererRule = (tokens, index, _options, env) => {
  const numbers = footnoteNumbers(tokens[index])
  const which = numbers.call === 1 ? `${numbers.note}` : `${numbers.note}-${numbers.call}`
  const label = escapeHtml(`${readingOf(env).options.labels.backToText} ${which}`)
  // U+FE0E keeps the arrow from becoming a coloured picture on phones.
  return ` <a href="#${callName(numbers)}" role="doc-backlink" aria-label="${label}">↩\ufe0e</a>`
}

/**
 * `^[…]`. The plug-in's own rule loses the words of a note inside a note, and goes as deep as there are
 * brackets, which a hostile text can make deeper than the stack; here a note inside a note stays text.
 */
function inlineNote(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, env, md } = state
  if (env['insideNote'] === true || pos + 2 >= posMax || !src.startsWith('^[', pos)) return false
  const end = md.helpers.parseLinkLabel(state, pos + 1)
  if (end < 0) return false
  if (!silent) {
    const notes = (env['footnotes'] ?? {}) as { list?: unknown[] }
    env['footnotes'] = notes
    notes.list ??= []
    const list = notes.list
    const content = src.slice(pos + 2, end)
    const tokens: Token[] = []
    const place = list.push({ content, tokens }) - 1
    env['insideNote'] = true
    md.inline.parse(content, md, env, tokens)
    env['insideNote'] = false
    state.push('footnote_ref', '', 0).meta = { id: place }
  }
  state.pos = end + 1
  state.posMax = posMax
  return true
}
