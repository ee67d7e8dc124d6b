import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outputPaths } from './output-paths.ts'

/**
 * Puts texts beside an output folder, each whole under the output's name with its ending. A half-written one would lie where
 * every build clears up. Throws what the disk threw.
 */
export function writeBeside(output: string, texts: ReadonlyMap<string, string>): void {
  const { old } = outputPaths(output)
  for (const [ending, text] of texts) {
    mkdirSync(old, { recursive: true })
    const fresh = join(old, 'beside')
    writeFileSync(fresh, text)
    renameSync(fresh, `${output}${ending}`)
  }
}
