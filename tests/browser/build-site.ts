import { spawnSync } from 'node:child_process'

/** Where the sample site stands for the browser tests. */
export const siteFolder = '.cache/browser-tests'

/** The moment at which the sample site is built: late enough for all but the scheduled article. */
export const siteMoment = '2026-01-02T03:04:05+07:00'

/** Builds the sample site once for all browser tests. */
export default function buildSite(): void {
  const run = spawnSync(
    process.execPath,
    ['scripts/tools/build.ts', '--quiet', '--output', siteFolder, '--at', siteMoment],
    { stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  )
  if (run.status !== 0) throw new Error(run.stderr)
}
