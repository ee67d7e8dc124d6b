import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Chromium to test with: Playwright's own where it was downloaded, else the system's; null where there is none. */
export function findChromium(): string | null {
  return (
    ['', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
      .map((path) => path || chromium.executablePath())
      .find((path) => existsSync(path)) ?? null
  )
}

/** The same for Playwright's options. Throws a sentence that says what to do. */
export function chromiumPath(): string {
  const found = findChromium()
  if (!found)
    throw new Error(
      'No Chromium: "npm test" installs one, or run "npx playwright install chromium".',
    )
  return found
}

/** A container's root user cannot have Chromium's sandbox; the other switches keep it from calling home. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
