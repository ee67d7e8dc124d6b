import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { siteFolder } from './build-site.ts'
import type { Answer } from './serve-folder.ts'

/** Where the page asks for its next piece. */
export const nextPiece = '/tiep'

/**
 * Sends a page in pieces, each when the page asks for it: as a slow network might, only oftener. It is cut after its head, then
 * between its lines, of which only the even or the odd ones end a piece, and before its last template, which is not seen.
 * Belongs before the answers of a site.
 */
export async function pageInPieces(path: string, odd: boolean): Promise<Answer> {
  const file = path.endsWith('/') ? `${path}index.html` : path
  const html = await readFile(join(siteFolder, file), 'utf8')
  const [start, end] = [html.indexOf('<body>'), html.lastIndexOf('<template')]
  const lines = html.slice(start, end).split(/(?<=\n)/)
  const pieces = [html.slice(0, start)]
  for (const [index, line] of lines.entries()) {
    if (index % 2 === Number(odd)) pieces.push(line)
    else pieces.push(`${pieces.pop()}${line}`)
  }
  const marked = pieces.map((piece) => `${piece}<!--${nextPiece}-->`)
  const coming = [...marked, html.slice(end)].values()
  let page: ServerResponse
  const send = () => {
    const { value, done } = coming.next()
    if (done) page.end()
    else page.write(value)
  }
  return (request, response) => {
    if (request.url === path) {
      page = response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      send()
    } else if (request.url === nextPiece) {
      response.writeHead(204).end()
      send()
    } else return false
    return true
  }
}

/** Runs in the page, before all else: asks for the next piece when the last one has been painted. */
export function askForPieces(address: string): void {
  new MutationObserver((records) => {
    // Before a frame is painted its callbacks are called; a timer set there comes after it.
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof Comment && node.data === address)
        requestAnimationFrame(() => setTimeout(() => fetch(address)))
  }).observe(document, { childList: true, subtree: true })
}
