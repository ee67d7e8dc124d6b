import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { openDatabase } from '../../scripts/statistics/endpoint/sqlite-database.ts'
import { schemaVersion } from '../../scripts/statistics/endpoint/sqlite-schema.ts'
import { openSqliteStore } from '../../scripts/statistics/endpoint/sqlite-store.ts'
import { temporaryFolder } from './run-endpoint.ts'

const site = {
  domain: 'a.vn',
  zone: 'Asia/Ho_Chi_Minh',
  baseline: 0,
  pages: new Set(['/']),
}
const now = Date.parse('2026-01-15T05:00:00Z')

/** A database of version 1 as that version made it, with two days of visits; what was released is never changed. */
const version1 = `
  CREATE TABLE migration (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT;
  INSERT INTO migration VALUES (1, '2026-01-01T00:00:00.000Z');
  CREATE TABLE session (
    site TEXT NOT NULL, visitor BLOB NOT NULL, role TEXT NOT NULL, last_seen INTEGER NOT NULL, PRIMARY KEY (site, visitor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_by_time ON session (site, last_seen, role);
  CREATE TABLE day (
    site TEXT NOT NULL, date TEXT NOT NULL, visits INTEGER NOT NULL, views INTEGER NOT NULL, PRIMARY KEY (site, date)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE page_day (
    site TEXT NOT NULL, path TEXT NOT NULL, date TEXT NOT NULL, views INTEGER NOT NULL, PRIMARY KEY (site, path, date)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX page_day_by_date ON page_day (site, date, path, views);
  INSERT INTO day VALUES ('a.vn', '2026-01-14', 5, 8), ('a.vn', '2026-01-15', 2, 3);
  INSERT INTO page_day VALUES ('a.vn', '/', '2026-01-14', 7), ('a.vn', '/', '2026-01-15', 2);
  INSERT INTO session VALUES ('a.vn', x'00112233445566778899aabbccddeeff', 'member', ${now - 60_000});`

function oldDatabase(t: TestContext, script: string): string {
  const file = join(temporaryFolder(t), 'so-lieu.sqlite')
  const database = new DatabaseSync(file)
  database.exec(script)
  database.close()
  return file
}

test('a database of version 1 is brought to the present version with its counts, and goes on counting', async (t) => {
  const file = oldDatabase(t, version1)
  for (const visits of [3, 4]) {
    const store = openSqliteStore({ file, sites: [site], clock: () => now })
    const visit = {
      sites: [site],
      at: now,
      role: 'guest',
      url: '',
      referrer: '',
      path: '/',
    } as const
    await store.record({ ...visit, address: `10.0.0.${visits}`, agent: 'A' })
    assert.equal(await store.healthy(), true)
    assert.deepEqual((await store.visits(site))?.value, {
      total: 5 + visits,
      today: visits,
      month: 5 + visits,
    })
    assert.equal((await store.views(site, '/'))?.value, 7 + visits)
    assert.deepEqual((await store.online(site))?.value, { guests: visits - 2, members: 1 })
    await store.close()
  }
  const database = new DatabaseSync(file)
  t.after(() => database.close())
  const versions = database.prepare('SELECT version FROM migration ORDER BY version').all()
  assert.deepEqual(
    versions.map((row) => row.version),
    Array.from({ length: schemaVersion }, (_, index) => index + 1),
  )
  assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
})

test('a step that fails leaves the database as it was', (t) => {
  // The table of the next step is there already, with something else in it.
  const file = oldDatabase(t, `${version1} CREATE TABLE health (khac TEXT);`)
  assert.throws(() => openSqliteStore({ file, sites: [], clock: () => now }), /health/)
  const database = new DatabaseSync(file)
  t.after(() => database.close())
  assert.equal(database.prepare('SELECT max(version) AS version FROM migration').get()?.version, 1)
  assert.equal(database.prepare('SELECT sum(visits) AS visits FROM day').get()?.visits, 7)
})

test('a commit is on the disk before it is acknowledged, and what is deleted is overwritten', (t) => {
  const file = join(temporaryFolder(t), 'so-lieu.sqlite')
  const database = openDatabase(file, now)
  t.after(() => database.close())
  const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  assert.equal(setting('journal_mode'), 'wal')
  // FULL: NORMAL loses the last visits in a power cut. https://sqlite.org/pragma.html#pragma_synchronous
  assert.equal(setting('synchronous'), 2)
  assert.equal(setting('secure_delete'), 1)
})
