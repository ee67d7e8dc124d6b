import { type DaysSite, dayNotes } from './day-notes.ts'
import { groupCommit } from './group-commit.ts'
import { periods } from './periods.ts'
import { openSalts } from './salts.ts'
import { sqliteCounts } from './sqlite-counts.ts'
import { openDatabase } from './sqlite-database.ts'
import { sqliteRecorder } from './sqlite-recorder.ts'
import type { Store, Visit } from './store.ts'

export interface SqliteStoreOptions {
  /** The database; the salts lie beside it in `<file>-salts.json`, which belongs in no backup. */
  readonly file: string
  /** The sites whose days it notes while it is open. */
  readonly sites: readonly DaysSite[]
  readonly clock: () => number
}

/** A trial write touches about as many pages of the file as a visit does, so that it fails where a visit would. */
const probeBytes = 32_768

/**
 * The embedded store. A recorded visit is committed to disk, together with those that arrived in the same turn;
 * what it keeps for good is counts by day and page.
 * Visitor numbers are deleted when their visit has ended. Throws when the files cannot be opened or written.
 */
export function openSqliteStore({ file, sites, clock }: SqliteStoreOptions): Store {
  const database = openDatabase(file, clock())
  const salts = openSalts(`${file}-salts.json`)
  const recordInTables = sqliteRecorder(database, salts)
  const counts = sqliteCounts(database)
  const notes = dayNotes(database)
  const probe = database.prepare(
    'INSERT OR REPLACE INTO health (id, probed_at, filler) VALUES (1, ?, zeroblob(?))',
  )
  const expire = database.prepare('DELETE FROM session WHERE last_seen NOT BETWEEN ? AND ?')

  /** Brings the write-ahead log into the database and cuts it to nothing; does nothing while that is not possible. */
  function emptyLog(): void {
    try {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // Not even room for that: the next attempt may find some.
    }
  }

  /** Runs inside one transaction: all of it is on disk afterwards, or nothing. */
  function commit(run: () => void): void {
    database.exec('BEGIN IMMEDIATE')
    try {
      run()
      database.exec('COMMIT')
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (database.isTransaction) database.exec('ROLLBACK')
      if (isFull(error)) emptyLog()
      throw error
    }
  }

  const visits = groupCommit<Visit>((group) =>
    commit(() => {
      for (const visit of group) recordInTables(visit)
    }),
  )

  // Those who ask in the same turn get the answer of one trial: a flood of questions must not wear out the disk.
  const probes = groupCommit<null>(() => commit(() => probe.run(clock(), probeBytes)))

  /** What cannot be noted stays unknown, and keeps nothing from being answered or deleted. */
  function noteToday(running: readonly DaysSite[]): void {
    const now = clock()
    try {
      const unnoted = notes.without(running, now)
      // A look costs no write, and takes no lock.
      if (unnoted.length === 0) return
      commit(() => {
        for (const site of unnoted) notes.note(site, now)
      })
    } catch {
      // Full, locked or read-only: the next question or round notes it.
    }
  }

  function forget(): void {
    const now = clock()
    try {
      commit(() => expire.run(now - periods.idle, now + periods.idle))
      noteToday(sites)
      // The write-ahead log still holds what was deleted.
      emptyLog()
    } finally {
      salts.at(now)
    }
  }

  forget()
  const timer = setInterval(() => {
    try {
      forget()
    } catch {
      // Locked or full: the next round deletes it.
    }
  }, periods.forget).unref()

  return {
    record: (visit) => visits.add(visit),
    async online(site) {
      const at = clock()
      return { at, value: counts.online(site, at) }
    },
    async visits(site) {
      const at = clock()
      return { at, value: counts.visits(site, at) }
    },
    async views(site, path) {
      return { at: clock(), value: counts.views(site, path) }
    },
    async days(site) {
      noteToday([site])
      const at = clock()
      return { at, value: counts.days(site, at) }
    },
    async healthy() {
      try {
        // Without a salt of the day no visit can be told from another.
        salts.at(clock())
        // Only a commit reaches the disk: what is rolled back never leaves memory.
        await probes.add(null)
        return true
      } catch {
        return false
      }
    },
    async close() {
      clearInterval(timer)
      visits.flush()
      database.close()
    },
  }
}

/** Whether SQLite found no room on the disk; its own log may be what takes it. https://sqlite.org/rescode.html#full */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 13
}
