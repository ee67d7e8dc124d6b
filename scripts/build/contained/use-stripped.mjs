// Loads the program from where it was kept without its types (stripped.ts). Plain JavaScript, so that Node need not strip this file.
import { hash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const project = join(import.meta.dirname, '..', '..', '..')
const kept = new Map(
  read().map(([path, state, source]) => [
    pathToFileURL(join(project, path)).href,
    { path: join(project, path), state, source },
  ]),
)

registerHooks({
  load(url, context, next) {
    const file = kept.get(url.split('?')[0])
    if (file === undefined || !isSame(file)) return next(url, context)
    return { format: 'module', source: file.source, shortCircuit: true }
  },
})

/** Nothing where it is missing, damaged or of another Node: then Node strips the files itself. */
function read() {
  try {
    const file = join(project, '.cache', 'compiled', 'stripped.json')
    const [sum, text = ''] = readFileSync(file, 'utf8').split('\n')
    if (sum !== hash('sha256', text)) return []
    const { maker, files } = JSON.parse(text)
    return JSON.parse(maker)[0] === process.version ? files : []
  } catch {
    return []
  }
}

/** Whether the file is still the one that it was made of. */
function isSame({ path, state }) {
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(path)
  return [size, mtimeMs, ctimeMs, ino].every((value, index) => value === state[index])
}
