/**
 * What a visitor sends along. The program does not say its own name: a server that knew it could answer it rightly and readers
 * wrongly. The version of the browser need not be today's; readers have many.
 */
export type Visitor = Readonly<Record<string, string>>

const document = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'vi-VN,vi;q=0.9,en;q=0.8',
  'sec-ch-ua': '"Chromium";v="156", "Google Chrome";v="156", "Not/A)Brand";v="24"',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'upgrade-insecure-requests': '1',
}
const engine = 'AppleWebKit/537.36 (KHTML, like Gecko)'

/** Somebody with a browser who types the address. */
export const reader: Visitor = {
  ...document,
  'user-agent': `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${engine} Chrome/156.0.0.0 Safari/537.36`,
  'sec-ch-ua-mobile': '?0',
  'sec-ch-ua-platform': '"Windows"',
  'sec-fetch-site': 'none',
  'sec-fetch-user': '?1',
}

/** What the same browser asks for because of a page that it has: a server sees what each file is for. */
export function readerOf(path: string): Visitor {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const use = uses[ending]
  if (!use) return reader
  const { 'sec-fetch-user': _user, 'upgrade-insecure-requests': _upgrade, ...sent } = reader
  const mode = use === 'script' ? 'cors' : 'no-cors'
  return {
    ...sent,
    accept:
      use === 'image' ? 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8' : '*/*',
    'sec-fetch-dest': use,
    'sec-fetch-mode': mode,
    'sec-fetch-site': 'same-origin',
  }
}

const uses: Readonly<Record<string, string>> = {
  css: 'style',
  js: 'script',
  svg: 'image',
  png: 'image',
  jpg: 'image',
  webp: 'image',
  avif: 'image',
  gif: 'image',
}

/** Somebody with a telephone who comes from a list of results: gambling pages are often shown to these alone. */
export const searcher: Visitor = {
  ...document,
  'user-agent': `Mozilla/5.0 (Linux; Android 10; K) ${engine} Chrome/156.0.0.0 Mobile Safari/537.36`,
  'sec-ch-ua-mobile': '?1',
  'sec-ch-ua-platform': '"Android"',
  referer: 'https://www.google.com.vn/',
  'sec-fetch-site': 'cross-site',
  'sec-fetch-user': '?1',
}

/** The robot of the search engine that most people use: https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers */
export const robot: Visitor = {
  accept:
    'text/html,application/xhtml+xml,application/signed-exchange;v=b3,application/xml;q=0.9,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': `Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${engine} Chrome/156.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
}
