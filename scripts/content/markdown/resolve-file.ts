import { posix } from 'node:path'

/**
 * Path below the content folder that a link in `from` means, or null when it leads out of that folder.
 * `%20` and the like are read, `\` counts as `/`, letters become NFC; what follows `?` or `#` is left out.
 */
export function resolveFile(written: string, from: string): string | null {
  const path = decode(written.replace(/[?#].*$/s, ''))
    .replaceAll('\\', '/')
    .normalize('NFC')
  const joined = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path)
  const file = posix.normalize(joined)
  return file === '..' || file.startsWith('../') || file.startsWith('/') ? null : file
}

/** Percent-encoded text as text; what is not valid stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
