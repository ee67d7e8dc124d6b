import type { YamlSource } from './yaml-source.ts'

/** Who publishes, and how the site is put together. */
export const siteFile = 'site.yaml'
/** Other sites that pages may link to. */
export const hostsFile = 'hosts.yaml'
/** Addresses whose articles were withdrawn. */
export const withdrawnFile = 'withdrawn.yaml'

/** Whether this is one of the files that say something about the whole site. None of them can be left out for its problems. */
export function isSettingsFile(file: string): boolean {
  return file === siteFile || file === hostsFile || file === withdrawnFile
}

/** The lines of such a file. It may begin with `---`, which gray-matter would take for the end of an empty front matter. */
export function settingsSource(file: string, text: string): YamlSource {
  const lines = text.split('\n')
  if (/^---\s*$/.test(lines[0] ?? '')) lines[0] = ''
  return { file, lines, firstLine: 1 }
}
