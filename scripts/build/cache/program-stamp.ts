import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../contained/may-read.ts'

/** What decides how a page looks besides its content. The last one says which version of every package is installed. */
const sources = [
  'scripts/**/*.{ts,mjs}',
  'templates/**/*',
  'eleventy.config.ts',
  'package.json',
  'node_modules/.package-lock.json',
]

/**
 * A name for this program as it lies on the disk, with its packages and its Node: another template, word or rule is another program,
 * and knows nothing of what this one has kept.
 */
export function programStamp(): string {
  const files = globSync(sources, { cwd: project, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const all = files.map(
    (file) => `${file.slice(project.length)}\n${hash('sha256', readFileSync(file))}`,
  )
  return hash('sha256', [process.version, ...all].join('\n'))
}
