import type { StateCore, Token } from 'markdown-it'

/** A note as markdown-it-footnote keeps it: one in the line has its own tokens, others are found by their label. */
interface Note {
  readonly label?: string
  readonly count?: number
  readonly content?: string
  readonly tokens?: Token[]
}

/**
 * Puts the notes at the end of the text, in the order of their first calls. The plug-in's own rule copies all tokens of the text
 * for each note: 8,000 of them, in a text of 32 KB, take it 20 s.
 */
export function footnoteList(state: StateCore): void {
  const footnotes = state.env['footnotes'] as { readonly list?: readonly Note[] } | undefined
  if (footnotes === undefined) return
  const { rest, notes } = takeNotes(state.tokens)
  state.tokens = rest
  if (footnotes.list === undefined) return
  const add = (type: string, nesting: -1 | 0 | 1, meta: Token['meta'] = null): void => {
    rest.push(Object.assign(new state.Token(type, '', nesting), { meta }))
  }
  add('footnote_block_open', 1)
  for (const [id, note] of footnotes.list.entries()) {
    add('footnote_open', 1, { id, label: note.label })
    const tokens = note.tokens ? paragraph(state, note) : (notes.get(note.label ?? '') ?? [])
    const end = tokens.at(-1)?.type === 'paragraph_close' ? tokens.at(-1) : undefined
    for (const token of tokens) if (token !== end) rest.push(token)
    // The links back stand in the last paragraph.
    for (let subId = 0; subId < Math.max(1, note.count ?? 0); subId++) {
      add('footnote_anchor', 0, { id, subId, label: note.label })
    }
    if (end !== undefined) rest.push(end)
    add('footnote_close', -1)
  }
  add('footnote_block_close', -1)
}

/** The tokens of the text without its notes, and those of the notes by label; of two with one label the last. */
function takeNotes(tokens: readonly Token[]): { rest: Token[]; notes: Map<string, Token[]> } {
  const rest: Token[] = []
  const notes = new Map<string, Token[]>()
  let label: string | null = null
  let current: Token[] = []
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      label = String(token.meta?.['label'])
      current = []
    } else if (token.type === 'footnote_reference_close') {
      notes.set(label ?? '', current)
      label = null
    } else (label === null ? rest : current).push(token)
  }
  return { rest, notes }
}

/** A note in the line as a paragraph of its own. */
function paragraph(state: StateCore, { content = '', tokens = [] }: Note): Token[] {
  const open = Object.assign(new state.Token('paragraph_open', 'p', 1), { block: true })
  const inline = Object.assign(new state.Token('inline', '', 0), { children: tokens, content })
  const close = Object.assign(new state.Token('paragraph_close', 'p', -1), { block: true })
  return [open, inline, close]
}
