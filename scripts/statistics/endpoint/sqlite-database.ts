import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from './sqlite-schema.ts'

/** How long a write waits for another program that holds the database, in milliseconds; nothing else is answered meanwhile. */
const lockMilliseconds = 250

/** Opens or makes the database file, readable by its owner alone. Throws when it cannot be used. */
export function openDatabase(file: string, now: number): DatabaseSync {
  // SQLite would make it readable by all; its -wal and -shm take over the rights of this one.
  closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file, { timeout: lockMilliseconds })
  try {
    // FULL: a committed visit survives a power cut too. secure_delete: what is deleted is overwritten.
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;`)
    migrate(database, now)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
