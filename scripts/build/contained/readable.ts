import { join, resolve } from 'node:path'

/**
 * Node's flags for reading what lies in these folders. Where the name of one is the beginning of another's (`/srv/c` and
 * `/srv/cache`), Node 24 takes the right to list the first away again, so there the flag ends in the name itself; it then fits its
 * namesakes too, of which the second is one.
 */
export function readable(folders: readonly string[]): string[] {
  const paths = folders.map((folder) => resolve(folder))
  const isBeginning = (path: string) =>
    paths.some((other) => other.startsWith(path) && !isWithin(other, path))
  return paths.map((path) => `--allow-fs-read=${isBeginning(path) ? `${path}*` : join(path, '*')}`)
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(join(folder, '/'))
}
