import { createHash } from 'node:crypto'
import type { ManifestEntry } from '../manifest.ts'
import type { Answer } from './ask.ts'
import type { Finding } from './finding.ts'
import { pageBytes } from './visit.ts'

/** Files for the host itself, which it may keep from readers. */
const hostFiles = new Set([
  '.nojekyll',
  '_headers',
  '_redirects',
  '.htaccess',
  'web.config',
  'vercel.json',
  'staticwebapp.config.json',
])

/** Answers that say that there is nothing to be had. */
export function isAbsent(status: number): boolean {
  return status === 404 || status === 410 || status === 403
}

export function isRedirect({ status }: Answer): boolean {
  return status >= 300 && status < 400 && status !== 304
}

/** Whether the answer has the very bytes of the manifest. */
export function hasBytes({ body, isCut }: Answer, entry: ManifestEntry): boolean {
  if (isCut || body.byteLength !== entry.bytes) return false
  return createHash('sha256').update(body).digest('hex') === entry.sha256
}

/**
 * In what the answer for a file of the manifest is not right; null when it is. `404.html` may come with the status of what it
 * says, and what only the host reads, or has beside a file for sending it compressed, may be kept back.
 */
export function judgeAnswer(
  path: string,
  entry: ManifestEntry,
  answer: Answer,
  manifest: ReadonlyMap<string, ManifestEntry>,
): Finding | null {
  const { status, headers, isMislabelled } = answer
  if (isRedirect(answer)) return { kind: 'redirected', path, status, to: headers.location ?? '' }
  const isMissingPage = path === '404.html' && status === 404
  if (isAbsent(status) && !isMissingPage) {
    if (mayBeKeptBack(path, manifest)) return null
    // A withdrawn page comes with this status, and is to be the page that says so.
    return status === 410 && !hasBytes(answer, entry)
      ? changed(path, entry, answer)
      : absent(path, status)
  }
  if (status !== 200 && !isMissingPage) return { kind: 'status-wrong', path, status }
  const encoding = headers['content-encoding'] ?? ''
  if (isMislabelled) return { kind: 'encoding-wrong', path, encoding }
  if (hasBytes(answer, entry)) return null
  // Asked for by its own name, a packed form may be sent as what it is, and then it is unpacked on its way.
  const packed = encoding === '' ? null : packedFile(path, manifest)
  if (packed && hasBytes(answer, packed)) return null
  return changed(path, entry, answer)
}

function changed(path: string, { bytes }: ManifestEntry, { body, isCut }: Answer): Finding {
  const found = isCut ? null : body.byteLength
  return { kind: 'changed', path, expected: bytes, found, what: 'file' }
}

function absent(path: string, status: number): Finding {
  return status === 404 ? { kind: 'missing', path } : { kind: 'status-wrong', path, status }
}

function mayBeKeptBack(path: string, manifest: ReadonlyMap<string, ManifestEntry>): boolean {
  return hostFiles.has(path) || packedFile(path, manifest) !== null
}

/** The file whose packed form lies at a path; null where none does. */
function packedFile(
  path: string,
  manifest: ReadonlyMap<string, ManifestEntry>,
): ManifestEntry | null {
  return /\.(?:gz|br)$/.test(path) ? (manifest.get(path.slice(0, -3)) ?? null) : null
}

/** So many bytes are to be read for a file, unpacked. A page is read on, to see where it leads. */
export function bytesToRead(
  path: string,
  { bytes }: ManifestEntry,
  manifest: ReadonlyMap<string, ManifestEntry>,
): number {
  return Math.max(bytes, packedFile(path, manifest)?.bytes ?? 0, isLeading(path) ? pageBytes : 0)
}

/** Whether a file leads somewhere: a page, a list for search engines. */
export function isLeading(path: string): boolean {
  return /\.(?:html|xml|txt)$/.test(path)
}
