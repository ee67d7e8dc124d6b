import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

/** What a configuration from `deploy/` is tried with. */
export interface HostOptions {
  /** The published site. */
  readonly root: string
  /** Port of the statistics endpoint on 127.0.0.1. */
  readonly endpointPort: number
}

/** A web server that runs with a configuration from `deploy/`. */
export interface Host {
  readonly port: number
  /** Ends it, and resolves with everything that it wrote about its work. */
  stop(): Promise<string>
}

/** A folder of its own for a test, gone when the test ends. */
export function testFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A file of `deploy/` with some of its texts replaced, each of which must stand in it. */
export function deployFile(name: string, replaced: Readonly<Record<string, string>>): string {
  let text = readFileSync(join(import.meta.dirname, '../../deploy', name), 'utf8')
  for (const [written, instead] of Object.entries(replaced)) {
    assert.ok(text.includes(written), `${name} has: ${written}`)
    text = text.replaceAll(written, instead)
  }
  return text
}

/** How a web server is run. */
export interface HostCommand {
  readonly command: string
  readonly parameters: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly port: number
}

/**
 * Runs a web server until it is stopped or the test ends. Resolves when it takes connections, with the function that stops it
 * and returns its output; rejects when it ended before.
 */
export async function runHost(
  t: TestContext,
  { command, parameters, environment, port }: HostCommand,
): Promise<() => Promise<string>> {
  const env = { ...process.env, ...environment }
  const child = spawn(command, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = Promise.all([text(child.stdout), text(child.stderr)]).then((all) => all.join(''))
  const stop = () => {
    child.kill()
    return output
  }
  await once(child, 'spawn')
  t.after(stop)
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${command} ended: ${await output}`)
    await pause(20)
  }
  return stop
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
