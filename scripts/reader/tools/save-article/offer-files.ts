import { markdownNotation } from './markdown-notation.ts'
import type { Notation } from './notation.ts'
import { plainNotation } from './plain-notation.ts'
import { writeArticle } from './write-article.ts'

const notations: Record<string, Notation> = { txt: plainNotation, md: markdownNotation }

/** Makes the buttons work that save an article. */
export function offerFiles(page: Window): void {
  for (const button of page.document.querySelectorAll<HTMLElement>('[data-viec="luu"]')) {
    const notation = notations[button.dataset.dang ?? '']
    if (notation) button.addEventListener('click', () => save(page, notation))
  }
}

/** Gives the article as a file, named as its address ends. What is saved never leaves the reader's machine. */
function save({ document, location }: Window, notation: Notation): void {
  const name = location.pathname.split('/').filter(Boolean).pop() ?? 'bai-viet'
  const file = new Blob([writeArticle(document, notation)], { type: notation.type })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${name}.${notation.ending}`
  link.click()
  // Not at once: some browsers begin to read the file later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
