import { lstatSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ManifestEntry } from '../manifest.ts'
import { outputPaths } from '../output-paths.ts'
import { compareFiles } from './compare-files.ts'
import type { Finding, Verification } from './finding.ts'
import { readFolder } from './read-folder.ts'

/**
 * Compares a folder with the manifest of its build: every file that is changed, missing or added is found, and renames that were cut
 * short. The folder may be a link (`current`), nothing in it may. Throws what the disk throws where there is no such folder.
 */
export function verifyFolder(
  folder: string,
  manifest: ReadonlyMap<string, ManifestEntry>,
): Verification {
  // Once: a release that comes while this one is read is none of its business.
  const real = realpathSync(folder)
  const findings = compareFiles(manifest, readFolder(real, manifest))
  return { findings: [...unfinished(resolve(folder), real), ...findings], checked: manifest.size }
}

function unfinished(...folders: readonly string[]): Finding[] {
  return [...new Set(folders)]
    .map((folder) => outputPaths(folder).journal)
    .filter((journal) => lstatSync(journal, { throwIfNoEntry: false }))
    .map((path) => ({ kind: 'unfinished', path }))
}
