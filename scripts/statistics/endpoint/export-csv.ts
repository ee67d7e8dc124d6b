import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** A file of an export. */
export interface CsvFile {
  /** With the days that it covers, as Plausible wants it: `imported_visitors_20250101_20260115.csv`. */
  readonly name: string
  readonly text: string
}

/**
 * The counts of a site as the files that Plausible imports: https://plausible.io/docs/csv-import
 * Columns that only somebody who keeps visitors could fill (`visitors`, `bounces`, `visit_duration`) are left out, as that
 * page allows; so are days without a visit, known or not. Reads the database of one moment, also while it is in use; no file for a site that was never visited.
 * Throws when there is no database, and what SQLite throws.
 */
export function exportCsv(database: string, domain: string): readonly CsvFile[] {
  if (!existsSync(database)) throw new Error(`${database} does not exist`)
  const source = new DatabaseSync(database, { readOnly: true })
  try {
    source.exec('BEGIN')
    const days = source
      .prepare(
        'SELECT date, views, visits FROM day WHERE site = ? AND visits + views > 0 ORDER BY date',
      )
      .all(domain)
    const pages = source
      .prepare('SELECT date, site, path, views FROM page_day WHERE site = ? ORDER BY date, path')
      .all(domain)
    return [
      ...csvFile('imported_visitors', ['date', 'pageviews', 'visits'], days),
      ...csvFile('imported_pages', ['date', 'hostname', 'page', 'pageviews'], pages),
    ]
  } finally {
    source.close()
  }
}

/** The rows in the order of their columns; none when there is no row. */
function csvFile(
  table: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): CsvFile[] {
  const [first, last] = [rows[0], rows.at(-1)].map((row) => String(row?.date).replaceAll('-', ''))
  if (rows.length === 0) return []
  const lines = [columns, ...rows.map((row) => Object.values(row))]
  return [
    {
      name: `${table}_${first}_${last}.csv`,
      text: lines.map((line) => `${line.map(cell).join(',')}\n`).join(''),
    },
  ]
}

function cell(value: unknown): string {
  return typeof value === 'number' ? String(value) : `"${String(value).replaceAll('"', '""')}"`
}
