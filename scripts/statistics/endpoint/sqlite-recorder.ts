import type { DatabaseSync } from 'node:sqlite'
import { localDay } from './local-day.ts'
import { pageOf } from './page-of.ts'
import { periods } from './periods.ts'
import type { Salts } from './salts.ts'
import type { Visit } from './store.ts'
import { visitorId } from './visitor-id.ts'

/** Returns the function that writes one visit into the tables; it belongs inside a transaction. */
export function sqliteRecorder(database: DatabaseSync, salts: Salts): (visit: Visit) => void {
  // A clock that was set back must not make a visit endless, so the gap counts in both directions.
  const underWay = 'site = ? AND visitor = ? AND last_seen BETWEEN ? AND ?'
  const touch = database.prepare(`UPDATE session SET last_seen = ?, role = ? WHERE ${underWay}`)
  const remove = database.prepare('DELETE FROM session WHERE site = ? AND visitor = ?')
  const rename = database.prepare(
    `UPDATE session SET last_seen = ?, role = ?, visitor = ? WHERE ${underWay}`,
  )
  const begin = database.prepare(
    'INSERT INTO session (site, visitor, role, last_seen) VALUES (?, ?, ?, ?)',
  )
  const countDay = database.prepare(`
    INSERT INTO day (site, date, visits, views) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET visits = visits + excluded.visits, views = views + excluded.views`)
  const countPage = database.prepare(`
    INSERT INTO page_day (site, path, date, views) VALUES (?, ?, ?, 1)
    ON CONFLICT DO UPDATE SET views = views + 1`)

  /** True when the visit was under way; else it begins now. */
  function goesOn(visit: Visit, site: string): boolean {
    const { at, role, address, agent } = visit
    const from = at - periods.idle
    const to = at + periods.idle
    const { current, previous } = salts.at(at)
    const id = visitorId(current, { site, address, agent })
    if (touch.run(at, role, site, id, from, to).changes > 0) return true
    remove.run(site, id)
    if (previous) {
      const oldId = visitorId(previous, { site, address, agent })
      if (rename.run(at, role, id, site, oldId, from, to).changes > 0) return true
    }
    begin.run(site, id, role, at)
    return false
  }

  return (visit) => {
    const { owner, isPage } = pageOf(visit)
    for (const site of visit.sites) {
      const date = localDay(visit.at, site.zone)
      countDay.run(site.domain, date, goesOn(visit, site.domain) ? 0 : 1, isPage ? 1 : 0)
      if (site === owner && site.pages && isPage) countPage.run(site.domain, visit.path, date)
    }
  }
}
