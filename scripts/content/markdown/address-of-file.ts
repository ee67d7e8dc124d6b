import {
  articleAddress,
  fileName,
  fileSlug,
  isStandingPageFile,
  standingPageAddress,
  topFolder,
} from '../addresses.ts'

/**
 * Address of the page that a Markdown file becomes, or null for one that becomes none:
 * a README, a name that begins with `_` or `.`, a file in no folder, a name without letters.
 */
export function addressOfFile(file: string): string | null {
  const folder = topFolder(file)
  if (folder === '' || fileSlug(file) === '') return null
  if (/^(?:[._]|readme\.md$)/i.test(fileName(file))) return null
  return isStandingPageFile(file) ? standingPageAddress(file) : articleAddress(file)
}
