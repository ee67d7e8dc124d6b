import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { makeManifest } from '../../scripts/publish/manifest.ts'
import { makeRelease } from '../../scripts/publish/release/make-release.ts'
import { entriesOf, type Files, temporaryFolder, writeFiles } from './folder-of.ts'
import type { ReaderReport } from './release-reader.ts'

/** A site of which all pages carry the number of its release. */
function numbered(number: number): Files {
  const page = `begin ${number}\n${'x'.repeat(20_000)}\nend ${number}`
  return {
    'index.html': page,
    'tin-tuc/a/index.html': page,
    'tin-tuc/b/index.html': page,
    'sitemap.xml': page,
    'assets/x.css': 'shared',
  }
}

/** Makes so many releases, one after the other, while another process reads; says what that one met. */
export async function switchUnderReaders(switches: number): Promise<ReaderReport> {
  const parent = temporaryFolder()
  const to = join(parent, 'srv')
  const output = join(parent, 'dist')
  async function releaseNumber(number: number): Promise<void> {
    writeFiles(output, numbered(number))
    const entries = entriesOf(numbered(number))
    const manifest = JSON.stringify(makeManifest(entries))
    const now = Date.UTC(2026, 0, 2) + number * 1000
    await makeRelease({ to, output, entries, manifest, keep: 5, now })
  }
  await releaseNumber(0)
  const reader = fork(join(import.meta.dirname, 'release-reader.ts'), [to])
  const answer = async (): Promise<ReaderReport> => (await once(reader, 'message'))[0]
  let report = await answer()
  for (let number = 1; number <= switches; number++) {
    await releaseNumber(number)
    if (number % 10 > 0) continue
    // So that it reads between switches also on a machine that is busy.
    reader.send('how many')
    report = await answer()
  }
  const ended = once(reader, 'exit')
  reader.send('stop')
  report = await answer()
  await ended
  return report
}
