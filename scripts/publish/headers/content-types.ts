/** The media type of every ending that a site's files have, for servers that must be told. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  speculationrules: 'application/speculationrules+json',
  vtt: 'text/vtt',
}

/** Files whose name says more than their ending: the feeds, of the site and of each section. */
export const feedTypes: Readonly<Record<string, string>> = {
  'feed.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}

/** Endings of text in UTF-8. They are sent with their charset, and `--compress` packs them. */
export const textEndings: readonly string[] = [
  'html',
  'css',
  'js',
  'svg',
  'xml',
  'json',
  'txt',
  'vtt',
]

/** What `--compress` puts beside a text, when it is asked for by its own name. */
export const packedTypes: Readonly<Record<string, string>> = {
  br: 'application/octet-stream',
  gz: 'application/gzip',
}

/** The type of a file as an answer says it. */
export function typeWithCharset(ending: string, type = contentTypes[ending]): string {
  return textEndings.includes(ending) ? `${type}; charset=utf-8` : String(type)
}
