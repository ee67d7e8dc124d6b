import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { project as own } from '../contained/may-read.ts'

/** What decides how a page looks besides its content. */
const folders = ['scripts', 'templates']
/** The last one says which version of every package is installed. */
const others = ['eleventy.config.ts', 'package.json', 'node_modules/.package-lock.json']

/**
 * A name for this program as it lies on the disk, with its packages and its Node: another template, word or rule is another program,
 * and knows nothing of what this one has kept.
 */
export function programStamp(project = own): string {
  // The contained process may look into these folders, and not into the one around them.
  const sources = folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(project, join(entry.parentPath, entry.name))),
  )
  const all = [...others, ...sources.toSorted()].map(
    (file) => `${file}\n${hash('sha256', readFileSync(join(project, file)))}`,
  )
  return hash('sha256', [process.version, ...all].join('\n'))
}

let stamp: string | undefined

/** The name of this program as it lay on the disk when the process began to work: what it has loaded stays as it was then. */
export function ownStamp(): string {
  stamp ??= programStamp()
  return stamp
}
