import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumFlags, chromiumPath } from './chromium.ts'
import { readerAgent } from './statistics-page.ts'

/**
 * Opens an address in a Chromium that nobody drives. A driven one holds every tab visible and prerenders nothing;
 * this one does both as a reader's does. Pages may open tabs without a click.
 */
export async function openUndriven(address: string): Promise<{ close(): Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'))
  const flags = [
    ...chromiumFlags,
    '--headless',
    '--disable-popup-blocking',
    `--user-agent=${readerAgent}`,
    `--user-data-dir=${profile}`,
  ]
  const child = spawn(chromiumPath(), [...flags, address], { stdio: 'ignore' })
  return {
    async close() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(profile, { recursive: true, maxRetries: 5 })
    },
  }
}
