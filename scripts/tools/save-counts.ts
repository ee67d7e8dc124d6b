import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../statistics/endpoint/back-up.ts'
import { exportCsv } from '../statistics/endpoint/export-csv.ts'

/** Where the counts are, and whose they are. */
export interface SavedCounts {
  readonly database: string
  readonly sites: readonly { readonly domain: string }[]
}

/**
 * `npm run endpoint -- backup FILE` and `-- export FOLDER`, beside an endpoint that runs or not.
 * An export has one folder for each site, since Plausible takes the files of one site at a time. What is written is for its owner alone.
 * Returns the sentence for the operator; throws what the files and SQLite throw.
 */
export function saveCounts(
  verb: 'backup' | 'export',
  target: string,
  { database, sites }: SavedCounts,
  now: number,
): string {
  if (verb === 'backup') {
    backUp(database, target, now)
    return `Đã sao lưu số liệu vào ${target}.`
  }
  const written = sites.flatMap(({ domain }) => {
    const folder = join(target, domain)
    const files = exportCsv(database, domain)
    mkdirSync(folder, { recursive: true })
    return files.map(({ name, text }) => {
      writeFileSync(join(folder, name), text, { mode: 0o600 })
      return join(folder, name)
    })
  })
  return written.length === 0
    ? 'Chưa có số liệu nào để xuất.'
    : ['Đã xuất số liệu để nhập vào Plausible:', ...written].join('\n')
}
