/** `a/b/c.html` lies in `a` and `a/b`; the outer ones come first. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** The folder in which a path lies; `''` is the one that all paths begin in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

/** The folders in which these paths lie, but for the one that all begin in. */
export function foldersOfAll(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const path of paths) {
    // The outer folders of one that is there are there.
    for (let at = folderOf(path); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at)
  }
  return folders
}
