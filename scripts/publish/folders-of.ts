/** `a/b/c.html` lies in `a` and `a/b`; the outer ones come first. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
