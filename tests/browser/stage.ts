import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { siteFolder } from './build-site.ts'
import { type Answer, contentSecurityPolicy } from './serve-folder.ts'

/** Pages that nobody drives, which tell the test how they fare and wait for it. */
export interface Stage {
  /** Serves them; belongs before the answers of a site. */
  readonly answer: Answer
  /** Resolves when a page has told this. */
  told(what: string): Promise<void>
  /** Lets the pages go on that wait for this, or will. */
  allow(what: string): void
}

/** What the page of the site tells: how it was opened, and each state of its figures. */
const observer = `
const tell = (what) => fetch('/noi/' + what)
const block = document.getElementById('thong-ke')
tell(document.prerendering ? 'prerendering' : document.visibilityState)
new MutationObserver(() => tell(block.dataset.state)).observe(block, { attributes: true })
`

/**
 * Puts a page with this script at `/dan/`, and one with that of `other` at `/dan/khac`; the page of the site at `watched` gets
 * a script of its own. In them, `fetch('/noi/x')` tells x, and `fetch('/cho/x')` is answered when the test allows x.
 */
export function stage(options: {
  readonly watched: string
  readonly opening: string
  readonly other?: string
}): Stage {
  const told = new Map<string, PromiseWithResolvers<void>>()
  const allowed = new Map<string, PromiseWithResolvers<void>>()
  const moment = (moments: typeof told, what: string) => {
    const known = moments.get(what) ?? Promise.withResolvers<void>()
    moments.set(what, known)
    return known
  }
  const send = (response: ServerResponse, type: string, body: string, headers = {}) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(body)
  const page = (script: string) => `<!doctype html><title>x</title><script>${script}</script>`

  return {
    answer(request, response) {
      const [, first, what = ''] = (request.url ?? '').split('/')
      if (request.url === '/dan/') send(response, 'text/html', page(options.opening))
      else if (request.url === '/dan/khac') send(response, 'text/html', page(options.other ?? ''))
      else if (request.url === '/dan/xem.js') send(response, 'text/javascript', observer)
      else if (first === 'noi') {
        moment(told, what).resolve()
        send(response, 'text/plain', '')
      } else if (first === 'cho') {
        moment(allowed, what).promise.then(() => send(response, 'text/plain', ''))
      } else if (request.url === options.watched) {
        readFile(join(siteFolder, options.watched, 'index.html'), 'utf8').then((html) =>
          send(
            response,
            'text/html; charset=utf-8',
            html.replace('</body>', '<script type="module" src="/dan/xem.js"></script></body>'),
            { 'content-security-policy': contentSecurityPolicy },
          ),
        )
      } else return false
      return true
    },
    told: (what) => moment(told, what).promise,
    allow: (what) => moment(allowed, what).resolve(),
  }
}
