/** So many pages stay besides the home page, and so many of their pictures and other files: about 6 MB. */
export const most = { pages: 30, files: 60 }

/** The addresses that must go, of all that are kept, oldest first. */
export function excess(
  kept: readonly string[],
  always: ReadonlySet<string>,
  isFile: (address: string) => boolean,
): string[] {
  const others = kept.filter((address) => !always.has(address))
  const pages = others.filter((address) => !isFile(address))
  return [...pages.slice(0, -most.pages), ...others.filter(isFile).slice(0, -most.files)]
}
