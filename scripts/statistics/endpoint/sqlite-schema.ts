import type { DatabaseSync } from 'node:sqlite'

/**
 * The steps from an empty database to the present tables; a step that was ever released never changes.
 * `day` has a row for each day that was counted, also when nobody came;
 * `session` holds visits under way only, and is the one table with anything about a visitor;
 * `health` holds one row that is written to see whether the disk takes it.
 */
const migrations = [
  `CREATE TABLE session (
     site TEXT NOT NULL,
     visitor BLOB NOT NULL,
     role TEXT NOT NULL,
     last_seen INTEGER NOT NULL,
     PRIMARY KEY (site, visitor)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX session_by_time ON session (site, last_seen, role);
   CREATE TABLE day (
     site TEXT NOT NULL,
     date TEXT NOT NULL,
     visits INTEGER NOT NULL,
     views INTEGER NOT NULL,
     PRIMARY KEY (site, date)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE page_day (
     site TEXT NOT NULL,
     path TEXT NOT NULL,
     date TEXT NOT NULL,
     views INTEGER NOT NULL,
     PRIMARY KEY (site, path, date)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX page_day_by_date ON page_day (site, date, path, views);`,
  `CREATE TABLE health (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     probed_at INTEGER NOT NULL,
     filler BLOB NOT NULL
   ) STRICT;`,
]

/** The version of the present tables. */
export const schemaVersion = migrations.length

/** Tables that belong in no backup: what is about visitors, and what is of no use later. */
export const ephemeralTables: readonly string[] = ['session', 'health']

/** Brings a database to the present tables, each step whole or not at all. Throws for one of a later version. */
export function migrate(database: DatabaseSync, now: number): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT',
  )
  const row = database.prepare('SELECT coalesce(max(version), 0) AS version FROM migration').get()
  const version = Number(row?.version)
  if (version > migrations.length) {
    throw new Error(`database of version ${version}, this program knows ${migrations.length}`)
  }
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue
    database.exec('BEGIN IMMEDIATE')
    try {
      database.exec(step)
      database
        .prepare('INSERT INTO migration (version, applied_at) VALUES (?, ?)')
        .run(index + 1, new Date(now).toISOString())
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
}
