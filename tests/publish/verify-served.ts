import type { ServerResponse } from 'node:http'
import { verifyUrl } from '../../scripts/publish/verify/verify-url.ts'
import { entriesOf, type Files } from './folder-of.ts'
import { type ServedSite, type ServeOptions, serveSite } from './site-server.ts'

export const built: Files = {
  'index.html': '<a href="/tin-tuc/">Tin tức</a><a href="/the/x/">x</a>',
  '404.html': 'Không có trang này',
  'tin-tuc/index.html': '<a href="/tin-tuc/a/">a</a>',
  'tin-tuc/a/index.html': 'a',
  'the/x/index.html': 'x',
  'assets/Quy chế số 5.pdf': 'pdf',
  'assets/cong.css': 'css',
  'robots.txt': 'Sitemap: https://daikim.example.vn/sitemap.xml',
  'sitemap.xml': '<urlset><url><loc>https://daikim.example.vn/</loc></url></urlset>',
}
export const random = 'nobody-can-know'

export function verified({ site }: ServedSite, manifest: Files = built, withHeaders = true) {
  return verifyUrl({
    site,
    manifest: entriesOf(manifest),
    random,
    withHeaders,
    timeoutMilliseconds: 60_000,
    onProgress: () => {},
  })
}

/** What is told of a site that is served so, as `kind path`. */
export async function told(options: Partial<ServeOptions>, manifest = built): Promise<string[]> {
  const { findings } = await verified(await serveSite({ files: built, ...options }), manifest)
  return findings.map(({ kind, path }) => `${kind} ${path}`)
}

/** Answers one address so. */
export const at =
  (path: string, answer: (response: ServerResponse) => void): NonNullable<ServeOptions['answer']> =>
  (address, _, response) => {
    if (address !== path) return false
    answer(response)
    return true
  }
export const redirect = (to: string) => (response: ServerResponse) =>
  response.writeHead(301, { location: to }).end()
