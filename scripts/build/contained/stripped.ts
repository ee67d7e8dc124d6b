import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform, version } from 'esbuild'
import { type FileState, isSameState, settled, stateOf } from '../../publish/file-state.ts'
import { readSealedJson, writeSealedJson } from '../../publish/sealed-json.ts'
import { project } from './may-read.ts'

/** Where the program lies without its types. The contained processes read it, and only the build writes it. */
export const strippedFile = join(project, '.cache', 'compiled', 'stripped.json')

/** Loads from it: given to Node with `--import`. */
export const useStripped = join(import.meta.dirname, 'use-stripped.mjs')

/**
 * Files of the program as Node runs them, by their paths below the project, each with the state of the file that it was made of. In
 * the file a line with its SHA-256 comes first.
 */
export interface Stripped {
  /** What stripped it. */
  readonly maker: string
  readonly files: readonly (readonly [path: string, state: FileState, source: string])[]
}

/**
 * Keeps the program without its types, where the disk lets it: a contained process starts in two thirds of the time, because it must
 * not keep what Node has compiled, as the commands do.
 */
export async function keepStripped(file = strippedFile, root = project): Promise<void> {
  try {
    const known = new Map(read(file).map((one) => [one[0], one]))
    const files = await stripAll(root, known)
    if (files.length === known.size && files.every((one) => one === known.get(one[0]))) return
    writeSealedJson(file, { maker, files } satisfies Stripped)
  } catch {
    // Then Node strips the files itself, as ever.
  }
}

const options = {
  loader: 'ts',
  // Names that are only types are imported as such, here as for Node.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
} as const

const maker = JSON.stringify([process.version, version, options])

type File = Stripped['files'][number]

async function stripAll(root: string, known: ReadonlyMap<string, File>): Promise<File[]> {
  const now = Date.now()
  const files = sourcesOf(root).map(async (path): Promise<File | null> => {
    const state = stateOf(join(root, path))
    const before = known.get(path)
    if (before && isSameState(before[1], state)) return before
    // What was written just now may be written again in the same moment.
    const trusted = settled(state, now)
    if (trusted === null) return null
    const { code } = await transform(readFileSync(join(root, path), 'utf8'), options)
    return [path, trusted, code]
  })
  return (await Promise.all(files)).filter((one) => one !== null)
}

function sourcesOf(root: string): string[] {
  return ['scripts', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .map((path) => join(folder, path)),
  )
}

function read(file: string): Stripped['files'] {
  const kept = readSealedJson<Stripped>(file)?.content
  return kept?.maker === maker ? kept.files : []
}
