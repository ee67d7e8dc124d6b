/** Path of a file of the content folder as people and other programs know it: `content/tin-tuc/a.md`. */
export function filePath(contentFolder: string, file: string): string {
  return `${contentFolder.replaceAll('\\', '/').replace(/^\.\/|\/+$/g, '')}/${file}`
}
