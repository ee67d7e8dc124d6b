import { offerDisplay } from './display/offer-display.ts'
import { offerReading } from './read-aloud/offer-reading.ts'
import { offerFiles } from './save-article/offer-files.ts'
import type { ToolWords } from './words.ts'

/** Makes the tools of a page work that came with the first click on one of them. Takes what they say, by language. */
export function offerTools(page: Window, words: Readonly<Record<string, ToolWords>>): void {
  const said = words[page.document.documentElement.lang]
  if (said) {
    offerDisplay(page, said.panel)
    offerReading(page, said.aloud)
  }
  offerFiles(page)
}
