import { posix } from 'node:path'
import { decode } from './decode.ts'

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
