// markdown-it-footnote ships no types: this is the part of it that the project uses.
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it'

  export default function footnote(markdown: MarkdownIt): void
}
