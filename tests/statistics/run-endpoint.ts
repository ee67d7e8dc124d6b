import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { browserAgent } from './start-endpoint.ts'

export const endpointTool = join(import.meta.dirname, '../../scripts/tools/endpoint.ts')

/** A folder of its own, which goes when the test ends. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-lieu-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** `npm run endpoint` as a process, for the site `a.vn`, behind a trusted proxy on this machine; killed when the test ends. */
export async function runEndpoint(t: TestContext, variables: Record<string, string>) {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    SITE_DOMAIN: 'a.vn',
    TRUSTED_PROXIES: '127.0.0.1',
    ...variables,
  }
  const child: ChildProcess = spawn(process.execPath, [endpointTool], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.after(() => child.kill('SIGKILL'))
  let written = ''
  child.stdout?.on('data', (text) => {
    written += text
  })
  child.stderr?.on('data', (text) => {
    written += text
  })
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(written)?.[0] ?? ''

  return {
    origin,
    pid: child.pid ?? 0,
    /** What it wrote to its log so far. */
    log: () => written,
    /** Sends the view of a page and returns the status. */
    async view(from: string, change: object = {}, headers: Record<string, string> = {}) {
      const visitor = { 'user-agent': browserAgent('A'), 'x-forwarded-for': from }
      const event = { n: 'pageview', u: 'https://a.vn/', d: 'a.vn', ...change }
      const answer = await fetch(`${origin}/api/event`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', ...visitor, ...headers },
        body: JSON.stringify(event),
      })
      return answer.status
    },
    status: async (path: string) => (await fetch(origin + path)).status,
    read: async (path: string) => (await fetch(origin + path)).json(),
    /** Sends a signal and returns the exit code (the signal's name, where it ended the process). */
    async end(signal: NodeJS.Signals = 'SIGTERM') {
      const exit = once(child, 'exit')
      child.kill(signal)
      const [code, killedBy] = await exit
      return killedBy ?? code
    },
  }
}
