import { isDeviceName } from './device-name.ts'
import { slug } from './slug.ts'

/** Folder of the standing pages. */
export const standingPagesFolder = 'trang'

/** Folder of what is written in English beside the site's own language, and first part of its addresses. */
export const englishFolder = 'en'

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
  'luu-trang',
  'chua-luu',
  'manifest',
  standingPagesFolder,
  englishFolder,
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

/** `trang/lien-he.md` → `/lien-he/`, `en/trang/lien-he.md` → `/en/lien-he/`. */
export function standingPageAddress(file: string): string {
  return `${homeOf(file)}${fileSlug(file)}/`
}

/** Home page of the language that a file or an address belongs to: `/`, or `/en/`. */
export function homeOf(fileOrAddress: string): string {
  return /^\/?en\//i.test(fileOrAddress) ? `/${englishFolder}/` : '/'
}

/** First output page of a section, or a later one: `/tin-tuc/`, `/tin-tuc/trang-2/`. */
export function sectionAddress(folder: string, pageNumber = 1): string {
  return pageNumber === 1 ? `/${folder}/` : `/${folder}/trang-${pageNumber}/`
}

export function tagAddress(tag: string, home = '/'): string {
  return `${home}the/${slug(tag)}/`
}

export function yearAddress(year: number, home = '/'): string {
  return `${home}luu-tru/${year}/`
}

/** Whether a page of the site itself, or a device of Windows, could take this address (a path without the base path). */
export function isReserved(address: string): boolean {
  // The pages in English have the addresses of their counterparts, one folder below.
  const inSite = address.toLowerCase().slice(homeOf(address).length - 1)
  const segments = inSite.split('/').filter(Boolean)
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

/**
 * Folder that says what a file is, as the address has it: `tin-tuc`, `trang`, `en/tin-tuc`; empty for a file in no folder,
 * `en` for one that lies in no folder of that, which is then in no place for a page.
 */
export function topFolder(file: string): string {
  const [first = '', second = ''] = file.toLowerCase().split('/').slice(0, -1)
  return first === englishFolder && second !== '' ? `${first}/${second}` : first
}

/** Whether a file is a standing page, in either language. */
export function isStandingPageFile(file: string): boolean {
  return topFolder(file) === homeOf(file).slice(1) + standingPagesFolder
}

/** Last part of a path. */
export function fileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
