import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BenchmarkFailed } from '../benchmark.ts'
import { domain, pages } from './visitors.ts'

const tool = join(import.meta.dirname, '../../../scripts/tools/endpoint.ts')

/** The endpoint as it runs for a site. */
export interface RealEndpoint extends Disposable {
  readonly origin: string
  readonly pid: number
  readonly database: string
  /** A folder for files of the benchmark; it goes with the endpoint. */
  readonly folder: string
  /** What became of the events so far, by outcome and reason: `accepted page`. */
  outcomes(): Promise<ReadonlyMap<string, number>>
  /** Ends it as a service manager does, and returns the views that its database then holds, by day and by page. */
  stop(): Promise<{ readonly byDay: number; readonly byPage: number }>
}

/** Starts the endpoint's own command on a new database. Rejects with a BenchmarkFailed when it does not run. */
export async function startReal(): Promise<RealEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), 'do-so-lieu-'))
  const database = join(folder, 'so-lieu.sqlite')
  const manifest = join(folder, 'dist.manifest.json')
  const files = Object.fromEntries(pages.map((path) => [`${path.slice(1)}index.html`, {}]))
  writeFileSync(manifest, JSON.stringify({ version: 1, files }))
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    SITE_DOMAIN: domain,
    DATABASE: database,
    SITE_PATHS: manifest,
    TRUSTED_PROXIES: '127.0.0.1',
  }
  const child = spawn(process.execPath, [tool], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const clear = () => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  const [line] = await Promise.race([once(child.stdout, 'data'), ended])
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0]
  if (!origin) {
    clear()
    throw new BenchmarkFailed('Điểm nhận số liệu không chạy được.')
  }

  return {
    origin,
    folder,
    database,
    pid: child.pid ?? 0,
    async outcomes() {
      const metrics = await (await fetch(`${origin}/metrics`)).text()
      const events = /^cong_tinh_events_total\{outcome="(.+)",reason="(.+)"\} (\d+)$/gm
      return new Map(
        Array.from(metrics.matchAll(events), ([, outcome, reason, count]) => [
          `${outcome} ${reason}`,
          Number(count),
        ]),
      )
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      const counted = new DatabaseSync(database, { readOnly: true })
      const sum = (table: string) =>
        Number(
          counted.prepare(`SELECT coalesce(sum(views), 0) AS views FROM ${table}`).get()?.views,
        )
      const views = { byDay: sum('day'), byPage: sum('page_day') }
      counted.close()
      return views
    },
    [Symbol.dispose]: clear,
  }
}
