import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Everything below a folder, with what it is and a hash of what it holds; links and pipes are not followed. `without` is left out. */
export function snapshot(folder: string, without: RegExp): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !without.test(path))
    .toSorted()
  return new Map(entries.map((path) => [path, stateOf(join(folder, path))]))
}

function stateOf(path: string): string {
  const facts = lstatSync(path)
  if (facts.isSymbolicLink()) return `link ${readlinkSync(path)}`
  if (!facts.isFile()) return String(facts.mode)
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
