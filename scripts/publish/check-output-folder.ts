import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { outputPaths } from './output-paths.ts'

/** Thrown where a build would replace a folder that is not its own. */
export class OutputRefused extends Error {
  override readonly name = 'OutputRefused'
  readonly folder: string

  constructor(folder: string) {
    super(`not an output folder: ${folder}`)
    this.folder = folder
  }
}

/** Thrown where files cannot be renamed from beside a folder into it, or back. */
export class OutputUnfit extends Error {
  override readonly name = 'OutputUnfit'
  readonly folder: string

  constructor(folder: string) {
    super(`no ordinary folder: ${folder}`)
    this.folder = folder
  }
}

/**
 * A build replaces its output folder whole, so it must not be, hold or lie in the content, must not hold the
 * project, and where it has something in it, that must be an earlier build (its manifest lies beside it). It comes into its place by
 * renames, so that place is an ordinary folder, or nothing yet. Throws OutputRefused, OutputUnfit.
 */
export function checkOutputFolder(output: string, content: string, project: string): void {
  const [target, source, root] = [output, content, project].map(realPath) as [
    string,
    string,
    string,
  ]
  const isForeign =
    existsSync(target) &&
    statSync(target).isDirectory() &&
    readdirSync(target).length > 0 &&
    !existsSync(outputPaths(output).manifest)
  if (isForeign || holds(target, source) || holds(source, target) || holds(target, root)) {
    throw new OutputRefused(output)
  }
  if (!isOrdinary(output)) throw new OutputUnfit(output)
}

/** Not a file, not a link, not a disk that is mounted there. */
function isOrdinary(output: string): boolean {
  const stat = lstatSync(output, { throwIfNoEntry: false })
  return !stat || (stat.isDirectory() && stat.dev === statSync(dirname(output)).dev)
}

/** True when `inner` is `outer` or lies in it. */
export function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}

/** The path without links, also where its last parts do not exist yet. */
export function realPath(path: string): string {
  const full = resolve(path)
  if (existsSync(full)) return realpathSync(full)
  const parent = dirname(full)
  return parent === full ? full : join(realPath(parent), basename(full))
}
