import { existsSync, renameSync, rmSync } from 'node:fs'
import { openDatabase } from './sqlite-database.ts'
import { ephemeralTables, schemaVersion } from './sqlite-schema.ts'

/**
 * Copies a database, also one that is in use, to a new file: all of one moment, readable by its owner alone.
 * Only the counts are copied; what is about a visitor never reaches the new file.
 * Throws when the new file exists already, when there is no database or one of another version, and what SQLite throws.
 */
export function backUp(database: string, file: string, now: number): void {
  if (existsSync(file)) throw new Error(`${file} already exists`)
  if (!existsSync(database)) throw new Error(`${database} does not exist`)
  const fresh = `${file}.new`
  remove(fresh)
  try {
    const copy = openDatabase(fresh, now)
    try {
      copy.prepare('ATTACH ? AS source').run(database)
      copy.exec('BEGIN')
      const version = copy.prepare('SELECT max(version) AS version FROM source.migration').get()
      if (Number(version?.version) !== schemaVersion) throw new Error('database of another version')
      const tables = copy
        .prepare(`SELECT name FROM source.sqlite_schema WHERE type = 'table'`)
        .all()
      for (const name of tables.map((row) => String(row.name))) {
        if (ephemeralTables.includes(name)) continue
        copy.exec(`INSERT OR REPLACE INTO main."${name}" SELECT * FROM source."${name}"`)
      }
      copy.exec('COMMIT; DETACH source')
      // One file, without a log beside it.
      copy.exec('PRAGMA journal_mode = DELETE')
    } finally {
      copy.close()
    }
    renameSync(fresh, file)
  } catch (error) {
    remove(fresh)
    throw error
  }
}

function remove(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(file + part, { force: true })
}
