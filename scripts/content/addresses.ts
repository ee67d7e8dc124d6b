import { isDeviceName } from './device-name.ts'
import { slug } from './slug.ts'

/** Folder of the standing pages. */
export const standingPagesFolder = 'trang'

/** Bytes of a name that becomes a folder or file of the output: room for any file system's 255 and for an ending. */
export const longestName = 200

/** First parts of addresses that the site itself uses, or that hosts and old links give a meaning to. */
export const reservedSegments: ReadonlySet<string> = new Set([
  'the',
  'luu-tru',
  'tim-kiem',
  'tim',
  'thong-ke',
  'so-do',
  'assets',
  'admin',
  'api',
  'index',
  '404',
  'feed',
  'sitemap',
  'robots',
  'ngung-luu',
  standingPagesFolder,
  '.well-known',
])

/** `tin-tuc/2022/Họp dân.md` → slug `hop-dan`; empty where the name leaves none. */
export function fileSlug(file: string): string {
  return slug(fileName(file).replace(/\.md$/i, ''))
}

/** `tin-tuc/2022/hop-dan.md` → `/tin-tuc/hop-dan/`: sub-folders do not show. */
export function articleAddress(file: string): string {
  return `/${topFolder(file)}/${fileSlug(file)}/`
}

/** `trang/lien-he.md` → `/lien-he/`. */
export function standingPageAddress(file: string): string {
  return `/${fileSlug(file)}/`
}

/** First output page of a section, or a later one: `/tin-tuc/`, `/tin-tuc/trang-2/`. */
export function sectionAddress(folder: string, pageNumber = 1): string {
  return pageNumber === 1 ? `/${folder}/` : `/${folder}/trang-${pageNumber}/`
}

export function tagAddress(tag: string): string {
  return `/the/${slug(tag)}/`
}

export function yearAddress(year: number): string {
  return `/luu-tru/${year}/`
}

/** Whether a page of the site itself, or a device of Windows, could take this address (a path without the base path). */
export function isReserved(address: string): boolean {
  const segments = address.toLowerCase().split('/').filter(Boolean)
  const [first, second = ''] = segments
  if (first === undefined || first.startsWith('.') || first.startsWith('_')) return true
  if (reservedSegments.has(first.replace(/\.[a-z]+$/, ''))) return true
  if (segments.some(isDeviceName)) return true
  return /^trang-\d+$/.test(second) || segments.some((part) => /^index(\.[a-z]+)?$/.test(part))
}

/** The same for addresses that some server, file system or reader would take for one. */
export function comparableAddress(address: string): string {
  return address.normalize('NFC').toLowerCase().replace(/\/$/, '')
}

/** Top folder of a path below the content folder, as the address has it; empty for a file in no folder. */
export function topFolder(file: string): string {
  const slash = file.indexOf('/')
  return slash < 0 ? '' : file.slice(0, slash).toLowerCase()
}

/** Last part of a path. */
export function fileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
