import { join, resolve } from 'node:path'
import { checkNames } from './check-names.ts'
import { readable } from './readable.ts'

/** Folder of the project. */
export const project = join(import.meta.dirname, '..', '..', '..')

/** What a process may read of the project: not `.git/config`, where some keep a token, and not a `.env`. */
const program = {
  folders: ['scripts', 'templates', 'node_modules'],
  /** Eleventy looks for the two that say what it leaves out. */
  files: ['package.json', 'eleventy.config.ts', '.gitignore', '.eleventyignore'],
}

/**
 * Node's flags for a process that may read the program, these folders and nothing else, and write in `written`:
 * https://nodejs.org/api/permissions.html. Throws NameUnfit.
 */
export function mayRead(folders: readonly string[], written: readonly string[]): string[] {
  checkNames(...folders)
  const ofProject = (names: readonly string[]) => names.map((name) => join(project, name))
  const all = [...ofProject(program.folders), ...folders]
  return [
    '--permission',
    ...readable(all),
    ...ofProject(program.files).map((file) => `--allow-fs-read=${file}`),
    ...written.map((folder) => `--allow-fs-write=${join(resolve(folder), '*')}`),
    // Node takes a comma for the list that its flags once were, and says so; the path holds all the same.
    ...(all.some((path) => resolve(path).includes(',')) ? ['--disable-warning=Warning'] : []),
  ]
}
