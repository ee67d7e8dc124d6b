import type { ServerResponse } from 'node:http'
import type { Page } from '@playwright/test'
import type { Answer } from './serve-folder.ts'

/** A page that comes in pieces. */
export interface PageInPieces {
  /** Takes the page's request; belongs before the answers of a site. */
  readonly answer: Answer
  /** Opens the page and lets piece after piece come, each when all before it has been painted. */
  open(page: Page, origin: string): Promise<void>
}

/** Cuts a page between its lines and before the words of its buttons, after its head and to the last that is seen: as a slow network might, only oftener. */
export function pageInPieces(path: string, html: string): PageInPieces {
  const start = html.indexOf('<body>')
  const end = html.indexOf('<template')
  const asked = Promise.withResolvers<ServerResponse>()
  return {
    answer(request, response) {
      if (request.url !== path) return false
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.write(html.slice(0, start))
      asked.resolve(response)
      return true
    },
    async open(page, origin) {
      await page.addInitScript(watchPaints)
      await page.goto(origin + path, { waitUntil: 'commit' })
      const response = await asked.promise
      for (const [index, piece] of html
        .slice(start, end)
        .split(/(?<=\n|<button[^>]*>)/)
        .entries()) {
        response.write(`${piece}<!--${index}-->`)
        await page.evaluate((mark) => (globalThis as unknown as Painting).painted(mark), `${index}`)
      }
      response.end(html.slice(end))
      await page.waitForLoadState()
    },
  }
}

interface Painting {
  /** Resolves when the piece with this mark at its end has been painted. */
  painted(mark: string): Promise<void>
}

/** Runs in the page, before all else. */
function watchPaints(): void {
  const come = new Map<string, PromiseWithResolvers<void>>()
  const moment = (mark: string) => {
    const known = come.get(mark) ?? Promise.withResolvers<void>()
    come.set(mark, known)
    return known
  }
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof Comment) moment(node.data).resolve()
  }).observe(document, { childList: true, subtree: true })
  const painting: Painting = {
    async painted(mark) {
      await moment(mark).promise
      // What is asked before a frame is answered once it is painted.
      await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
  Object.assign(globalThis, painting)
}
