import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Manifest } from '../../scripts/publish/manifest.ts'
import { runCommand } from './run-command.ts'

/** After the last of the sample's articles but the scheduled one. */
export const sampleMoment = '2026-01-02T03:04:05+07:00'

export interface BuiltSite {
  readonly folder: string
  readonly manifest: Manifest
  /** Paths of all files below the folder. */
  readonly files: readonly string[]
  read(path: string): Promise<string>
}

/** Builds a content folder into a temporary folder, which goes when the test file has ended. */
export async function buildSample(
  flags: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltSite> {
  const parent = await mkdtemp(join(tmpdir(), 'cong-tinh-build-'))
  after(() => rm(parent, { recursive: true }))
  const folder = join(parent, 'dist')
  const run = runCommand(
    'build',
    ['--quiet', '--output', folder, '--at', sampleMoment, ...flags],
    environment,
  )
  if (run.code !== 0) throw new Error(run.err)
  const manifest: Manifest = JSON.parse(await readFile(`${folder}.manifest.json`, 'utf8'))
  return {
    folder,
    manifest,
    files: Object.keys(manifest.files),
    read: (path) => readFile(join(folder, path), 'utf8'),
  }
}
