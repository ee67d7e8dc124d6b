import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { stageBeside } from '../../scripts/publish/beside-output.ts'
import { makeManifest } from '../../scripts/publish/manifest.ts'
import { outputPaths } from '../../scripts/publish/output-paths.ts'
import { dropStaging, makeStaging, putInPlace } from '../../scripts/publish/put-in-place.ts'
import { entriesOf, type Files, filesIn, temporaryFolder, writeFiles } from './folder-of.ts'

export const before: Files = {
  'index.html': 'home 1',
  'tin-tuc/a/index.html': 'a 1',
  'tin-tuc/b/index.html': 'b',
  'tin-tuc/cu/index.html': 'gone',
  'the/x': 'a file where a folder will be',
  'assets/old.css': 'css 1',
  'robots.txt/planted': 'a folder where a file will be',
}
export const now: Files = {
  'index.html': 'home 2',
  'tin-tuc/a/index.html': 'a 2',
  'tin-tuc/b/index.html': 'b',
  'tin-tuc/moi/index.html': 'new',
  'the/x/index.html': 'tag',
  'assets/new.css': 'css 2',
  'robots.txt': 'robots',
}
/** Beside the output: `.Caddyfile` was asked for by the build before, and not by this one. */
const besideBefore: Files = { '.nginx.conf': 'server 1', '.Caddyfile': 'server 1' }
const besideNow = new Map([['.nginx.conf', 'server 2']] as const)
const manifestOf = (files: Files) => JSON.stringify(makeManifest(entriesOf(files)))

/** An output with the old site and its manifest, and the new site staged beside it. */
export function staged(old: Files | null, site: Files) {
  const parent = temporaryFolder()
  const output = join(parent, 'dist')
  const paths = outputPaths(output)
  if (old) {
    writeFiles(output, old)
    writeFileSync(paths.manifest, manifestOf(old))
    for (const [ending, text] of Object.entries(besideBefore)) writeFileSync(output + ending, text)
  }
  writeFiles(makeStaging(output), site)
  writeFileSync(paths.newManifest, manifestOf(site))
  stageBeside(output, besideNow)
  /** As a build does it. */
  function put(): void {
    try {
      putInPlace(output, entriesOf(site))
    } catch (error) {
      dropStaging(output)
      throw error
    }
  }
  return { parent, output, paths, put }
}

/** The site, its manifest and what servers include, and nothing else beside them. */
export function holds(
  { parent, output }: { parent: string; output: string },
  files: Files,
): boolean {
  const isSite = isDeepStrictEqual(filesIn(output), files)
  const { dist: _, ...beside } = Object.fromEntries(
    readdirSync(parent).map((name) => [name, name === 'dist' ? '' : read(join(parent, name))]),
  )
  const servers = files === now ? Object.fromEntries(besideNow) : besideBefore
  const expected = Object.entries(servers).map(([ending, text]) => [`dist${ending}`, text])
  return (
    isSite &&
    isDeepStrictEqual(beside, {
      ...Object.fromEntries(expected),
      'dist.manifest.json': manifestOf(files),
    })
  )
}

const read = (file: string) => readFileSync(file, 'utf8')
